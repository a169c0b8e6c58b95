import { useEffect, useState } from 'react'
import { findShortcut, type Shortcut } from '../lib/shortcuts'
import * as player from '../stores/player/player'
import { Button } from '../ui/Button'
import { Dialog, DialogActions } from '../ui/Dialog'
import styles from './Shortcuts.module.css'

const STEP_MILLIS = 5_000
const VOLUME_STEP = 0.1

const HELP: [keys: string, meaning: string][] = [
  ['Space', 'Play or pause'],
  ['← →', 'Five seconds back or ahead'],
  ['Shift ← →', 'Previous or next track'],
  ['Shift ↑ ↓', 'Louder or softer'],
  ['M', 'Mute'],
  ['/', 'Search'],
  ['?', 'This list'],
]

/** Listens for keys on the whole page and shows what they do when asked. */
export function Shortcuts() {
  const [isHelpOpen, setHelpOpen] = useState(false)
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      const shortcut = event.defaultPrevented ? null : findShortcut(event, document.activeElement)
      if (shortcut === null) return
      event.preventDefault()
      if (shortcut === 'help') setHelpOpen(true)
      else run(shortcut)
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [])
  if (!isHelpOpen) return null
  return (
    <Dialog title="Keyboard" onClose={() => setHelpOpen(false)}>
      <dl className={styles.list}>
        {HELP.map(([keys, meaning]) => (
          <div key={keys}>
            <dt>
              <kbd>{keys}</kbd>
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
      <DialogActions>
        <Button onClick={() => setHelpOpen(false)}>Close</Button>
      </DialogActions>
    </Dialog>
  )
}

function run(shortcut: Exclude<Shortcut, 'help'>): void {
  const { volume } = player.usePlayer.getState()
  const commands = {
    toggle: player.toggle,
    'seek-back': () => player.seekBy(-STEP_MILLIS),
    'seek-ahead': () => player.seekBy(STEP_MILLIS),
    previous: player.previous,
    next: () => player.next(),
    louder: () => player.setVolume(volume + VOLUME_STEP),
    softer: () => player.setVolume(volume - VOLUME_STEP),
    mute: player.toggleMute,
    search: () => document.getElementById('search-field')?.focus(),
  }
  commands[shortcut]()
}
