import type { WindowBridge } from "../../shared/bridge/windowBridge.ts"
import type { SystemNotification } from "./systemNotifications.ts"

const MAX_TITLE_CHARS = 300
const MAX_BODY_CHARS = 1_000

const isClickOn = (event: unknown, tag: string): boolean =>
  typeof event === "object" &&
  event !== null &&
  "kind" in event &&
  event.kind === "clicked" &&
  "tag" in event &&
  event.tag === tag

/** A notification of the desktop itself, which also brings a hidden window back. What it can't show, the inbox says all the same. */
export const showDesktopNotice = (
  bridge: WindowBridge,
  { title, body, tag, onClick }: SystemNotification,
): (() => void) => {
  const notice = { tag, title: title.slice(0, MAX_TITLE_CHARS), body: body.slice(0, MAX_BODY_CHARS) }
  void bridge.call("notify", notice)
  const stop = bridge.listen((event) => {
    if (isClickOn(event, tag)) onClick()
  })
  return () => {
    stop()
    void bridge.call("withdraw", tag)
  }
}
