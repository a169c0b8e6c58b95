import { useEffect, useRef } from 'react'
import { clear, jumpTo, moveInQueue, removeFromQueue, usePlayer } from '../stores/player/player'
import { Button, IconButton } from '../ui/Button'
import { LevelControls, LoudnessChoice } from './LevelControls'
import styles from './QueuePanel.module.css'

/** What is played now and next. Dragging is left to the arrows: they work with every input. */
export function QueuePanel({ onClose }: { onClose: () => void }) {
  const { entries, current } = usePlayer((state) => state.queue)
  const panel = useRef<HTMLElement>(null)
  useEffect(() => panel.current?.focus(), [])
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Escape closes from anywhere inside
    <aside
      ref={panel}
      className={styles.panel}
      aria-label="Queue"
      tabIndex={-1}
      onKeyDown={(event) => event.key === 'Escape' && onClose()}
    >
      <div className={styles.head}>
        <h2>Queue</h2>
        <IconButton icon="remove" label="Close the queue" onClick={onClose} />
      </div>
      <div className={styles.settings}>
        <div className={styles.levels}>
          <LevelControls />
        </div>
        <LoudnessChoice />
      </div>
      <ol className={styles.list}>
        {entries.map(({ entry, item }, index) => (
          <li key={entry} className={styles.row} data-current={index === current || undefined}>
            <button
              type="button"
              className={styles.track}
              aria-current={index === current || undefined}
              onClick={() => jumpTo(index)}
            >
              <span className={styles.title}>{item.title}</span>
              <span className={styles.artist}>{item.artist.name}</span>
            </button>
            <IconButton
              icon="up"
              label={`Move ${item.title} up`}
              iconSize={16}
              disabledReason={index === 0 ? 'It is the first' : null}
              onClick={() => moveInQueue(index, index - 1)}
            />
            <IconButton
              icon="down"
              label={`Move ${item.title} down`}
              iconSize={16}
              disabledReason={index === entries.length - 1 ? 'It is the last' : null}
              onClick={() => moveInQueue(index, index + 1)}
            />
            <IconButton
              icon="remove"
              label={`Remove ${item.title}`}
              iconSize={16}
              disabledReason={index === current ? 'It is playing' : null}
              onClick={() => removeFromQueue(index)}
            />
          </li>
        ))}
      </ol>
      <Button variant="quiet" onClick={clear}>
        Stop and empty the queue
      </Button>
    </aside>
  )
}
