import type { LoudnessMode } from '../lib/loudness'
import { setLoudness, setVolume, toggleMute, usePlayer } from '../stores/player/player'
import { IconButton } from '../ui/Button'
import { Range } from '../ui/Range'
import { Segmented } from '../ui/Segmented'
import styles from './LevelControls.module.css'

const DYNAMICS = ['ppp', 'pp', 'p', 'mp', 'mf', 'f', 'ff']

/** The volume as a player would read it. */
export function LevelControls() {
  const volume = usePlayer((state) => state.volume)
  const isMuted = usePlayer((state) => state.isMuted)
  const heard = isMuted ? 0 : volume
  return (
    <div className={styles.levels}>
      <IconButton icon={heard === 0 ? 'muted' : 'volume'} label="Mute" aria-pressed={isMuted} onClick={toggleMute} />
      <Range label="Volume" value={heard} valueText={`${Math.round(heard * 100)} percent`} onChange={setVolume} />
      <span className={styles.dynamic} aria-hidden="true">
        {heard === 0 ? 'tacet' : DYNAMICS[Math.round(heard * (DYNAMICS.length - 1))]}
      </span>
    </div>
  )
}

const LOUDNESS: { value: LoudnessMode; label: string }[] = [
  { value: 'off', label: 'Off' },
  { value: 'track', label: 'Per track' },
  { value: 'album', label: 'Per album' },
]

export function LoudnessChoice() {
  const loudness = usePlayer((state) => state.loudness)
  return <Segmented label="Even loudness" value={loudness} options={LOUDNESS} onChange={setLoudness} />
}
