/** Starts the worker that is measured, and passes calls on to it. */
const createSearchBench = () => {
  const waiting = new Map<number, { resolve(value: unknown): void; reject(error: Error): void }>()
  let worker: Worker | undefined
  let last = 0
  return {
    start(code: string) {
      worker = new Worker(URL.createObjectURL(new Blob([code], { type: "text/javascript" })))
      worker.addEventListener("message", ({ data }: MessageEvent<{ n: number; value?: unknown; error?: string }>) => {
        const call = waiting.get(data.n)
        waiting.delete(data.n)
        if (data.error === undefined) call?.resolve(data.value)
        else call?.reject(new Error(data.error))
      })
    },
    call(name: string, argument: unknown): Promise<unknown> {
      last += 1
      const n = last
      return new Promise((resolve, reject) => {
        waiting.set(n, { resolve, reject })
        // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has none
        worker?.postMessage({ n, call: name, argument })
      })
    },
  }
}

const searchBench = createSearchBench()
declare global {
  interface Window {
    searchBench: typeof searchBench
  }
}
window.searchBench = searchBench
