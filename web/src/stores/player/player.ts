import { create } from 'zustand'
import { api, unwrap } from '../../api/client'
import type { Artwork, Play, Playback } from '../../api/model'
import { sendPlay, sendPlayOnExit } from '../../api/plays'
import { explain } from '../../api/problem'
import { me, queryClient, recentlyPlayed, trending } from '../../api/queries'
import { onEnd } from '../../api/session'
import { newId } from '../../lib/ids'
import { gainDecibels, type LoudnessMode } from '../../lib/loudness'
import * as queues from '../../lib/queue'
import { ReportQueue } from '../../lib/reports'
import { showToast } from '../toasts'
import { Engine, type EngineEvent } from './engine'
import { PlayReporter, type EndReason } from './reporter'
import { readSettings, writeSettings, type PlayerSettings } from './settings'

export interface QueuedTrack {
  id: string
  title: string
  artist: { id: string; name: string }
  releaseId: string
  artwork: Artwork | null
}

export type PlayerStatus = 'idle' | 'loading' | 'playing' | 'paused'

interface PlayerState extends PlayerSettings {
  queue: queues.Queue<QueuedTrack>
  status: PlayerStatus
  positionMillis: number
  durationMillis: number
}

const RELOADS_MAX = 2
const RESTART_MILLIS = 3_000

export const usePlayer = create<PlayerState>(() => ({
  queue: queues.emptyQueue,
  status: 'idle',
  positionMillis: 0,
  durationMillis: 0,
  ...readSettings(),
}))

const { getState: get, setState: set } = usePlayer

export const currentTrack = (state: PlayerState) => queues.currentOf(state.queue)

/** What the server granted for the track being played, and until when. */
let playback: Playback | null = null
let reloads = 0
let engine: Engine | null = null

const reporter = new PlayReporter({
  queue: new ReportQueue<Play>(localStorage, 'tutti.plays'),
  owner: () => queryClient.getQueryData(me.queryKey)?.id ?? null,
  send: sendPlay,
  sendOnExit: sendPlayOnExit,
  ticks: () => performance.now(),
  now: () => new Date(),
  delivered: () => {
    void queryClient.invalidateQueries({ queryKey: trending.queryKey })
    void queryClient.invalidateQueries({ queryKey: recentlyPlayed.queryKey })
  },
})

export const flushReports = () => reporter.flush()

window.addEventListener('pagehide', () => reporter.finishOnExit())
window.addEventListener('online', () => void reporter.flush())
onEnd(() => clear())

/** Plays a list from one of its tracks. */
export function playAll(tracks: QueuedTrack[], start = 0): void {
  changeTrack(queues.replaceQueue(tracks, start, newId), 'replaced')
}

export function enqueue(tracks: QueuedTrack[]): void {
  const { queue, status } = get()
  if (status === 'idle') return playAll(tracks)
  set({ queue: queues.append(queue, tracks, newId) })
  showToast({
    text: tracks.length === 1 ? `“${tracks[0]?.title}” is in the queue` : `${tracks.length} tracks are in the queue`,
  })
}

export function playNext(track: QueuedTrack): void {
  const { queue, status } = get()
  if (status === 'idle') return playAll([track])
  set({ queue: queues.insertNext(queue, track, newId) })
  showToast({ text: `“${track.title}” comes next` })
}

export const moveInQueue = (from: number, to: number) => set(({ queue }) => ({ queue: queues.move(queue, from, to) }))

export const removeFromQueue = (index: number) => set(({ queue }) => ({ queue: queues.remove(queue, index) }))

export const jumpTo = (index: number) => changeTrack(queues.goTo(get().queue, index), 'skipped')

export function toggle(): void {
  const { status } = get()
  if (status === 'playing' || status === 'loading') pause()
  else play()
}

export function play(): void {
  const { queue, positionMillis } = get()
  if (queues.currentOf(queue) === null) return
  ensureEngine().unlock()
  if (playback === null || isExpired(playback)) void load(positionMillis)
  else void ensureEngine().play()
}

export function pause(): void {
  engine?.pause()
  set(({ status }) => (status === 'idle' ? {} : { status: 'paused' }))
}

export function next(reason: EndReason = 'skipped'): void {
  const { queue } = get()
  if (queues.hasNext(queue)) changeTrack(queues.goTo(queue, queue.current + 1), reason)
  else finishQueue(reason)
}

/** Back to the start of a track that has been running, else to the one before. */
export function previous(): void {
  const { queue, positionMillis } = get()
  if (positionMillis > RESTART_MILLIS || !queues.hasPrevious(queue)) seek(0)
  else changeTrack(queues.goTo(queue, queue.current - 1), 'skipped')
}

export function seek(millis: number): void {
  const { durationMillis } = get()
  const target = Math.max(0, Math.min(millis, durationMillis))
  set({ positionMillis: target })
  if (playback !== null && isExpired(playback)) void load(target)
  else ensureEngine().seek(target)
}

export const seekBy = (millis: number) => seek(get().positionMillis + millis)

export function setVolume(volume: number): void {
  changeSettings({ volume: Math.max(0, Math.min(1, volume)), isMuted: false })
}

export const toggleMute = () => changeSettings({ isMuted: !get().isMuted })

export const setLoudness = (loudness: LoudnessMode) => changeSettings({ loudness })

export function clear(): void {
  reporter.finish('stopped')
  engine?.stop()
  playback = null
  set({ queue: queues.emptyQueue, status: 'idle', positionMillis: 0, durationMillis: 0 })
}

function changeTrack(queue: queues.Queue<QueuedTrack>, reason: EndReason): void {
  reporter.finish(reason)
  ensureEngine().unlock()
  set({ queue })
  reloads = 0
  void load(0)
}

function finishQueue(reason: EndReason): void {
  reporter.finish(reason)
  playback = null
  engine?.stop()
  set({ status: 'paused', positionMillis: 0 })
}

async function load(startMillis: number): Promise<void> {
  const { queue } = get()
  const entry = queue.entries[queue.current]
  if (!entry) return
  set({ status: 'loading', positionMillis: startMillis })
  playback = null
  ensureEngine().stop()
  try {
    const granted = await unwrap(api.POST('/api/v1/tracks/{id}/playback', { params: { path: { id: entry.item.id } } }))
    // The person has gone on to another track while the answer was on its way.
    if (get().queue.entries[get().queue.current] !== entry) return
    if (get().status !== 'loading') return
    playback = granted
    set({ durationMillis: granted.durationMillis })
    applyLevels()
    await ensureEngine().load(granted, startMillis)
  } catch (failure) {
    const { title, text, requestId } = explain(failure)
    showToast({ tone: 'bad', title: `“${entry.item.title}” does not play`, text: `${title}. ${text}`, requestId })
    set({ status: 'paused' })
  }
}

function hear(event: EngineEvent): void {
  const track = currentTrack(get())
  switch (event.kind) {
    case 'playing':
      if (track) reporter.heard(track.id)
      return set({ status: 'playing' })
    case 'paused':
      reporter.silent()
      return set(({ status }) => (status === 'playing' ? { status: 'paused' } : {}))
    case 'waiting':
      reporter.silent()
      return set(({ status }) => (status === 'playing' ? { status: 'loading' } : {}))
    case 'time':
      if (event.positionMillis > RESTART_MILLIS) reloads = 0
      return set(({ status }) => (status === 'idle' ? {} : { positionMillis: event.positionMillis }))
    case 'ended':
      return next('finished')
    case 'failed':
      return recover()
  }
}

/** A source that fails has most likely expired: ask for a new one and go on where it stopped, a few times. */
function recover(): void {
  reporter.silent()
  if (reloads < RELOADS_MAX) {
    reloads++
    void load(get().positionMillis)
    return
  }
  const track = currentTrack(get())
  reporter.finish('error')
  showToast({
    tone: 'bad',
    title: `“${track?.title}” stopped`,
    text: 'The sound did not arrive. Try again, or go on to the next track.',
  })
  playback = null
  engine?.stop()
  set({ status: 'paused' })
}

function changeSettings(change: Partial<PlayerSettings>): void {
  set(change)
  const { volume, isMuted, loudness } = get()
  writeSettings({ volume, isMuted, loudness })
  applyLevels()
}

function applyLevels(): void {
  const { volume, isMuted, loudness } = get()
  // Loudness is felt as the square of the slider, roughly.
  engine?.setVolume(isMuted ? 0 : volume ** 2)
  if (playback) engine?.setGain(gainDecibels(playback, loudness))
}

function isExpired(granted: Playback): boolean {
  return Date.parse(granted.expiresAt) <= Date.now()
}

function ensureEngine(): Engine {
  if (!engine) {
    engine = new Engine(hear)
    applyLevels()
  }
  return engine
}
