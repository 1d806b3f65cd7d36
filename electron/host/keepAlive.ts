import type { WebSocket } from "ws"

const PING_MS = 10_000

/** Ends a socket whose other end has gone without a word: a pulled cable closes nothing. */
export const keepAlive = (socket: WebSocket): void => {
  let answered = true
  const timer = setInterval(() => {
    if (!answered) {
      socket.terminate()
      return
    }
    answered = false
    if (socket.readyState === socket.OPEN) socket.ping()
  }, PING_MS)
  timer.unref()
  socket.on("pong", () => {
    answered = true
  })
  socket.on("close", () => clearInterval(timer))
}
