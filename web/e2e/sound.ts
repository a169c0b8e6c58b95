import type { Page } from '@playwright/test'

interface Ear {
  analyser?: AnalyserNode
}

/** Puts an analyser in front of the speakers, so that a test hears what a person would. To be called before the page loads. */
export async function listen(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const ear: Ear = {}
    Object.assign(window, { ear })
    const connect = AudioNode.prototype.connect as (this: AudioNode, target: AudioNode) => AudioNode
    AudioNode.prototype.connect = function (this: AudioNode, target: AudioNode) {
      if (target === this.context.destination) {
        ear.analyser = new AnalyserNode(this.context, { fftSize: 8192 })
        connect.call(this, ear.analyser)
      }
      return connect.call(this, target)
    } as typeof AudioNode.prototype.connect
  })
}

/** The loudest frequency that sounds now, in hertz; null for silence. */
export function heardHertz(page: Page): Promise<number | null> {
  return page.evaluate(() => {
    const analyser = (window as unknown as { ear: Ear }).ear.analyser
    if (!analyser) return null
    const samples = new Float32Array(analyser.fftSize)
    analyser.getFloatTimeDomainData(samples)
    const power = samples.reduce((sum, sample) => sum + sample * sample, 0) / samples.length
    if (Math.sqrt(power) < 0.001) return null
    const bins = new Float32Array(analyser.frequencyBinCount)
    analyser.getFloatFrequencyData(bins)
    return (bins.indexOf(Math.max(...bins)) * analyser.context.sampleRate) / analyser.fftSize
  })
}

/** Where the audio element is, in seconds. */
export function heardSeconds(page: Page): Promise<number> {
  return page.evaluate(() => document.querySelector('audio')?.currentTime ?? 0)
}
