import type HlsPlayer from 'hls.js'
import { toLinear } from '../../lib/loudness'

export type EngineEvent =
  | { kind: 'playing' }
  | { kind: 'paused' }
  | { kind: 'waiting' }
  | { kind: 'time'; positionMillis: number }
  | { kind: 'ended' }
  | { kind: 'failed' }

interface Source {
  hlsUrl: string
  fileUrl: string
}

const FORWARD_BUFFER_SECONDS = 60

/** The one audio element of the page, with HLS and gain around it. It knows nothing of tracks or queues. */
export class Engine {
  private readonly audio = document.createElement('audio')
  private readonly isApple = navigator.vendor.startsWith('Apple')
  private hls: HlsPlayer | null = null
  private context: AudioContext | null = null
  private gainNode: GainNode | null = null
  private volume = 1
  private gainDecibels = 0
  /** Counts loads, so that an answer for a track that was left meanwhile is thrown away. */
  private loads = 0
  private isWanted = false

  constructor(private readonly tell: (event: EngineEvent) => void) {
    this.audio.preload = 'auto'
    this.audio.hidden = true
    document.body.append(this.audio)
    this.audio.addEventListener('playing', () => tell({ kind: 'playing' }))
    this.audio.addEventListener('pause', () => tell({ kind: 'paused' }))
    this.audio.addEventListener('waiting', () => tell({ kind: 'waiting' }))
    this.audio.addEventListener('ended', () => tell({ kind: 'ended' }))
    this.audio.addEventListener('timeupdate', () => tell({ kind: 'time', positionMillis: this.positionMillis }))
    this.audio.addEventListener('seeked', () => tell({ kind: 'time', positionMillis: this.positionMillis }))
    this.audio.addEventListener('error', () => this.audio.getAttribute('src') && tell({ kind: 'failed' }))
  }

  get positionMillis(): number {
    return this.audio.currentTime * 1000
  }

  /** To be called from a click or key press: browsers let sound start only from there. */
  unlock(): void {
    // Safari plays HLS itself, and what it plays natively cannot be routed through Web Audio.
    if (this.isApple || typeof AudioContext === 'undefined') return
    if (!this.context) this.connect(new AudioContext())
    void this.context?.resume()
  }

  async load(source: Source, startMillis: number): Promise<void> {
    const load = ++this.loads
    this.detach()
    this.isWanted = true
    if (this.playsHlsItself()) return this.start(source.hlsUrl, startMillis)
    const { default: Hls } = await import('hls.js')
    if (load !== this.loads) return
    if (!Hls.isSupported()) return this.start(source.fileUrl, startMillis)
    this.attach(Hls, source, startMillis)
    // Paused while the player itself was still loading: the sound waits for the next play.
    if (this.isWanted) await this.play()
  }

  async play(): Promise<void> {
    this.isWanted = true
    try {
      await this.audio.play()
    } catch (refused) {
      // A newer load interrupts the older one's promise, and that one no longer matters.
      if ((refused as DOMException).name === 'NotAllowedError') this.tell({ kind: 'paused' })
    }
  }

  pause(): void {
    this.isWanted = false
    this.audio.pause()
  }

  seek(millis: number): void {
    this.audio.currentTime = millis / 1000
  }

  stop(): void {
    this.loads++
    this.detach()
  }

  setVolume(volume: number): void {
    this.volume = volume
    this.applyLevel()
  }

  setGain(decibels: number): void {
    this.gainDecibels = decibels
    this.applyLevel()
  }

  private playsHlsItself(): boolean {
    return this.isApple && this.audio.canPlayType('application/vnd.apple.mpegurl') !== ''
  }

  private async start(url: string, startMillis: number): Promise<void> {
    this.audio.src = url
    this.audio.currentTime = startMillis / 1000
    await this.play()
  }

  private attach(Hls: typeof HlsPlayer, source: Source, startMillis: number): void {
    // Fragmented MP4 needs no transmuxing, so a worker would only ask the content policy for blob: scripts.
    const hls = new Hls({
      startPosition: startMillis / 1000,
      maxBufferLength: FORWARD_BUFFER_SECONDS,
      maxMaxBufferLength: FORWARD_BUFFER_SECONDS,
      enableWorker: false,
    })
    let recovered = false
    hls.on(Hls.Events.ERROR, (_event, error) => {
      if (!error.fatal) return
      if (error.type === Hls.ErrorTypes.MEDIA_ERROR && !recovered) {
        recovered = true
        hls.recoverMediaError()
      } else this.tell({ kind: 'failed' })
    })
    hls.loadSource(source.hlsUrl)
    hls.attachMedia(this.audio)
    this.hls = hls
  }

  private detach(): void {
    this.hls?.destroy()
    this.hls = null
    this.audio.pause()
    this.audio.removeAttribute('src')
    this.audio.load()
  }

  private connect(context: AudioContext): void {
    this.context = context
    this.gainNode = context.createGain()
    context.createMediaElementSource(this.audio).connect(this.gainNode).connect(context.destination)
    this.applyLevel()
  }

  private applyLevel(): void {
    const gain = toLinear(this.gainDecibels)
    if (this.gainNode && this.context) {
      this.audio.volume = this.volume
      this.gainNode.gain.setTargetAtTime(gain, this.context.currentTime, 0.01)
    } else {
      // Without Web Audio a track can be turned down but not up.
      this.audio.volume = this.volume * Math.min(1, gain)
    }
  }
}
