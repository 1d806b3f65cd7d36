/** Keeps what the system asks of us (links, files, a second start) until `open` is there, then hands it on one by one, in its order. */
export interface LaunchQueue {
  ask(args: readonly string[]): void
  /** Called once, when windows may be opened; resolves when what had been asked is done. */
  begin(open: (args: readonly string[]) => Promise<void>): Promise<void>
}

export const createLaunchQueue = (onFailure: (error: unknown) => void): LaunchQueue => {
  const waiting: (readonly string[])[] = []
  let opener: ((args: readonly string[]) => Promise<void>) | undefined
  let working: Promise<void> = Promise.resolve()
  const work = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift())
      try {
        await opener?.(next)
      } catch (error) {
        onFailure(error)
      }
  }
  const drain = (): Promise<void> => {
    working = working.then(work)
    return working
  }
  return {
    ask(args) {
      waiting.push(args)
      if (opener) void drain()
    },
    begin(open) {
      opener = open
      return drain()
    },
  }
}
