/** A list as people type it: words between commas, each once. */
export function splitList(text: string): string[] {
  const words = text.split(',').map((word) => word.trim())
  return [...new Set(words.filter(Boolean))]
}
