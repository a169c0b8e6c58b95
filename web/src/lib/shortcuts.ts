export type Shortcut =
  'toggle' | 'seek-back' | 'seek-ahead' | 'previous' | 'next' | 'louder' | 'softer' | 'mute' | 'search' | 'help'

interface Pressed {
  key: string
  shiftKey: boolean
  ctrlKey: boolean
  metaKey: boolean
  altKey: boolean
}

/** Which command a key gives, unless the focused element has its own use for that key. */
export function findShortcut(pressed: Pressed, focused: Element | null): Shortcut | null {
  if (pressed.ctrlKey || pressed.metaKey || pressed.altKey) return null
  if (focused?.closest('input, textarea, select, [contenteditable], dialog')) return null
  if (pressed.key === ' ' && focused?.closest('button, a, summary, [role=button]')) return null
  if (pressed.key.startsWith('Arrow') && focused?.closest('[role=slider], [role=listbox]')) return null
  return commandOf(pressed)
}

function commandOf({ key, shiftKey }: Pressed): Shortcut | null {
  switch (key) {
    case ' ':
      return 'toggle'
    case 'ArrowLeft':
      return shiftKey ? 'previous' : 'seek-back'
    case 'ArrowRight':
      return shiftKey ? 'next' : 'seek-ahead'
    case 'ArrowUp':
      // Plain up and down scroll the page, and that is worth more.
      return shiftKey ? 'louder' : null
    case 'ArrowDown':
      return shiftKey ? 'softer' : null
    case 'm':
      return 'mute'
    case '/':
      return 'search'
    case '?':
      return 'help'
    default:
      return null
  }
}
