/** Milliseconds under which 95 of 100 samples stay. */
const p95 = (samples: readonly number[]): number =>
  samples.toSorted((one, other) => one - other)[Math.floor(samples.length * 0.95)] ?? Number.NaN

const frame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(() => resolve(performance.now())))

const FRAMES = 240
const STEP_PX = 60
const KEYS = 60
const KEY_PAUSE_MS = 50
const FRAME_MS = 1_000 / 60
/** How many parts of a frame the letters come in, one after another: who writes keeps no step with the screen. */
const PARTS = 10

/** How a page keeps up; put into the product's page and into what it is compared with alike. */
export const pace = {
  /** The p95 time between two frames while somebody scrolls on and on. */
  async scroll(selector: string): Promise<number> {
    const scroller = document.querySelector(selector)
    if (scroller === null) throw new Error(`nothing to scroll: ${selector}`)
    const times: number[] = []
    let last = await frame()
    for (let count = 0; count < FRAMES; count++) {
      scroller.scrollBy(0, STEP_PX)
      const now = await frame()
      times.push(now - last)
      last = now
    }
    return p95(times)
  },
  /** The p95 time from a letter's input to the frame after the one that shows it. */
  async type(selector: string): Promise<number> {
    const times: number[] = []
    for (let count = 0; count < KEYS; count++) {
      const editor = document.querySelector<HTMLElement>(selector)
      if (editor === null) throw new Error(`nothing to write in: ${selector}`)
      if (document.activeElement !== editor) editor.focus()
      await new Promise((resolve) => setTimeout(resolve, KEY_PAUSE_MS + ((count % PARTS) * FRAME_MS) / PARTS))
      const start = performance.now()
      document.execCommand("insertText", false, "a")
      await frame()
      times.push((await frame()) - start)
    }
    document.execCommand("selectAll")
    document.execCommand("delete")
    return p95(times)
  },
}

declare global {
  interface Window {
    pace: typeof pace
  }
}
window.pace = pace
