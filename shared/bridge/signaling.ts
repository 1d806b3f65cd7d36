import * as v from "valibot"

/** The largest signaling message: a session description with its candidates takes about 6 KB. */
export const MAX_SIGNAL_BYTES = 64 * 1024
export const MAX_TOPIC_CHARS = 256
export const MAX_TOPICS_PER_SOCKET = 64

const topic = v.pipe(v.string(), v.minLength(1), v.maxLength(MAX_TOPIC_CHARS))
const topics = v.pipe(v.array(topic), v.maxLength(MAX_TOPICS_PER_SOCKET))

/** y-webrtc 10's signaling protocol, as its `bin/server.js` speaks it. `data` is sealed with the site secret and stays unread. */
export const signalMessageSchema = v.variant("type", [
  v.object({ type: v.literal("subscribe"), topics }),
  v.object({ type: v.literal("unsubscribe"), topics }),
  v.object({ type: v.literal("publish"), topic, data: v.unknown() }),
  v.object({ type: v.literal("ping") }),
  v.object({ type: v.literal("pong") }),
])

export type SignalMessage = v.InferOutput<typeof signalMessageSchema>

/** A message of at most MAX_SIGNAL_BYTES, or undefined for anything else. */
export const parseSignalMessage = (text: string): SignalMessage | undefined => {
  if (text.length > MAX_SIGNAL_BYTES) return undefined
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return undefined
  }
  const parsed = v.safeParse(signalMessageSchema, value)
  return parsed.success ? parsed.output : undefined
}
