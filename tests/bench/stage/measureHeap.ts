import type { CDPSession, Page } from "@playwright/test"
import * as v from "valibot"

type Send = (method: string, params?: Record<string, unknown>) => Promise<unknown>

/** Bytes that live after two collections: JavaScript's own, the page's, and those outside of the heap that buffers hold. */
const measure = async (send: Send): Promise<number> => {
  await send("HeapProfiler.enable")
  for (let round = 0; round < 2; round++) await send("HeapProfiler.collectGarbage")
  const usage = await send("Runtime.getHeapUsage")
  const { usedSize = 0, embedderHeapUsedSize = 0, backingStorageSize = 0 } = usage as Record<string, number>
  return usedSize + embedderHeapUsedSize + backingStorageSize
}

export const measureHeap = async (page: Page): Promise<number> => {
  const session = await page.context().newCDPSession(page)
  const bytes = await measure(sendBy(session))
  await session.detach()
  return bytes
}

const sendBy =
  (session: CDPSession): Send =>
  (method, params) =>
    session.send(method as "Runtime.getHeapUsage", params)

const answer = v.object({ id: v.number(), result: v.optional(v.unknown()) })

/** The same of the page's one worker, which speaks through its page. */
export const measureWorkerHeap = async (page: Page): Promise<number> => {
  const session = await page.context().newCDPSession(page)
  const attached = new Promise<string>((resolve) =>
    session.once("Target.attachedToTarget", ({ sessionId }) => resolve(sessionId)),
  )
  await session.send("Target.setAutoAttach", { autoAttach: true, waitForDebuggerOnStart: false, flatten: false })
  const sessionId = await attached
  const waiting = new Map<number, (result: unknown) => void>()
  session.on("Target.receivedMessageFromTarget", ({ message }) => {
    const { id, result } = v.parse(v.partial(answer), JSON.parse(message))
    if (id !== undefined) waiting.get(id)?.(result)
  })
  let last = 0
  const bytes = await measure((method, params = {}) => {
    const id = ++last
    const answered = new Promise((resolve) => waiting.set(id, resolve))
    void session.send("Target.sendMessageToTarget", { sessionId, message: JSON.stringify({ id, method, params }) })
    return answered
  })
  await session.detach()
  return bytes
}
