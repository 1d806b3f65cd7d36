const FIRST_RETRY_MS = 500
const LONGEST_RETRY_MS = 5_000

/** Holds a WebSocket to the host: its closing is the quickest news that the host is gone. Says each change once, beginning with the first finding. */
export const watchHost = (token: () => Promise<string>, listener: (reachable: boolean) => void): (() => void) => {
  let socket: WebSocket | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  let said: boolean | null = null
  let retryMs = FIRST_RETRY_MS
  let stopped = false

  const say = (reachable: boolean): void => {
    if (stopped || said === reachable) return
    said = reachable
    listener(reachable)
  }
  const retry = (): void => {
    say(false)
    if (stopped) return
    timer = setTimeout(() => void connect(), retryMs)
    retryMs = Math.min(retryMs * 2, LONGEST_RETRY_MS)
  }
  const connect = async (): Promise<void> => {
    let secret: string
    try {
      secret = await token()
    } catch {
      retry()
      return
    }
    if (stopped) return
    socket = new WebSocket(`ws://${location.host}/watch?token=${secret}`)
    socket.addEventListener("open", () => {
      retryMs = FIRST_RETRY_MS
      say(true)
    })
    socket.addEventListener("close", retry)
  }

  void connect()
  return () => {
    stopped = true
    clearTimeout(timer)
    socket?.close()
  }
}
