import { drawStill, type Still } from '../lib/picture'
import styles from './ProductPicture.module.css'

interface ProductPictureProps {
  src: string | null | undefined
  /** What it shows; empty where the name stands beside it. */
  alt?: string
  /** Decides the drawing where there is no picture. */
  seed: string
  isLarge?: boolean
}

export function ProductPicture({ src, alt = '', seed, isLarge = false }: ProductPictureProps) {
  if (src) return <img className={styles.picture} src={src} alt={alt} loading={isLarge ? 'eager' : 'lazy'} />
  const { palette, horizon, bodies } = drawStill(seed)
  return (
    <svg className={`${styles.picture} ${styles[`palette${palette}`]}`} viewBox="0 0 100 100" aria-hidden="true">
      <rect className={styles.wall} width="100" height="100" />
      <rect className={styles.table} y={horizon} width="100" height={100 - horizon} />
      {bodies.map((body) => (
        <Body key={body.x} body={body} ground={horizon + 8} />
      ))}
    </svg>
  )
}

function Body({ body, ground }: { body: Still['bodies'][number]; ground: number }) {
  const { shape, x, width, height, tone } = body
  const top = ground - height
  const radius = { round: width / 2, tall: 2, arch: width / 2, flat: 1.5 }[shape]
  const foot =
    shape === 'arch' ? `M${x} ${ground}V${top + radius}a${radius} ${radius} 0 0 1 ${width} 0V${ground}z` : null
  return (
    <g className={styles[`tone${tone}`]}>
      {foot ? <path d={foot} /> : <rect x={x} y={top} width={width} height={height} rx={radius} />}
    </g>
  )
}
