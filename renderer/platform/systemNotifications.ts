import { showDesktopNotice } from "./desktopNotice.ts"
import { readWindowBridge } from "./windowBridge.ts"

export type NotificationStanding = "unsupported" | "default" | "granted" | "denied"

export interface SystemNotification {
  readonly title: string
  readonly body: string
  /** A later one with the same tag takes its place. */
  readonly tag: string
  readonly onClick: () => void
}

const isSupported = (): boolean => typeof Notification === "function"

/** In a desktop window nobody is asked: the member's own switch decides. */
const isDesktop = (): boolean => readWindowBridge() !== undefined

export const readNotificationStanding = (): NotificationStanding =>
  isDesktop() ? "granted" : isSupported() ? Notification.permission : "unsupported"

/** Browsers show their question only where a click led to it. */
export const askForNotifications = async (): Promise<NotificationStanding> =>
  isDesktop() ? "granted" : isSupported() ? Notification.requestPermission() : "unsupported"

/** @returns a function that takes it away again */
export const showNotification = (notification: SystemNotification): (() => void) => {
  const bridge = readWindowBridge()
  if (bridge) return showDesktopNotice(bridge, notification)
  const { title, body, tag, onClick } = notification
  try {
    const shown = new Notification(title, { body, tag, icon: "icon.svg" })
    shown.addEventListener("click", () => {
      window.focus()
      shown.close()
      onClick()
    })
    return () => shown.close()
  } catch {
    // Some mobile browsers have the class and refuse its constructor; the inbox says it all the same.
    return () => undefined
  }
}

/** A count on the application's icon, where the system has such a thing. */
export const showBadge = (count: number): void => {
  const bridge = readWindowBridge()
  if (bridge) void bridge.call("showCount", Math.min(count, 9_999))
  if (!("setAppBadge" in navigator)) return
  // Refused where the page is not installed: the title of the window counts too.
  void (count > 0 ? navigator.setAppBadge(count) : navigator.clearAppBadge()).catch(() => undefined)
}
