import { drawCover } from '../lib/cover'
import styles from './Cover.module.css'

interface CoverProps {
  src: string | null | undefined
  /** Decides the drawing where there is no picture. */
  seed: string
  isLarge?: boolean
}

/** Artwork beside its title, so it is decoration to a screen reader. */
export function Cover({ src, seed, isLarge = false }: CoverProps) {
  if (src) return <img className={styles.cover} src={src} alt="" loading={isLarge ? 'eager' : 'lazy'} />
  return <DrawnCover seed={seed} />
}

const TOP = 38
const GAP = 6

function DrawnCover({ seed }: { seed: string }) {
  const { palette, notes, slur } = drawCover(seed)
  const placed = notes.map((note) => ({ ...note, x: note.x * 84 + 8, y: TOP + note.y * GAP * 4 }))
  const [first, last] = [placed[0], placed[placed.length - 1]]
  return (
    <svg className={`${styles.cover} ${styles[`palette${palette}`]}`} viewBox="0 0 100 100" aria-hidden="true">
      <rect className={styles.ground} width="100" height="100" />
      {[0, 1, 2, 3, 4].map((line) => (
        <path key={line} className={styles.line} d={`M0 ${TOP + line * GAP}H100`} />
      ))}
      {placed.map((note) => (
        <g key={note.x} className={note.filled ? styles.filled : styles.hollow}>
          <path d={note.stem === 'up' ? `M${note.x + 3.7} ${note.y - 1}v-20` : `M${note.x - 3.7} ${note.y + 1}v20`} />
          <ellipse cx={note.x} cy={note.y} rx="4.3" ry="3" transform={`rotate(-22 ${note.x} ${note.y})`} />
        </g>
      ))}
      {slur && first && last && (
        <path className={styles.slur} d={`M${first.x} 22Q${(first.x + last.x) / 2} 8 ${last.x} 22`} />
      )}
    </svg>
  )
}
