/** A JSON value that outlives the page. What cannot be read any more counts as absent. */
export function kept<T>(key: string): { read: () => T | null; write: (value: T) => void; forget: () => void } {
  return {
    read: () => {
      try {
        return JSON.parse(localStorage.getItem(key) ?? 'null') as T | null
      } catch {
        return null
      }
    },
    write: (value) => localStorage.setItem(key, JSON.stringify(value)),
    forget: () => localStorage.removeItem(key),
  }
}
