import type { Session } from "electron"

/** Copying an invitation and, once the member turned them on in the page, notifications: all that a page of ours asks of the system. */
const ALLOWED: ReadonlySet<string> = new Set(["clipboard-sanitized-write", "notifications"])

export const mayUse = (permission: string, requestingUrl: string, isOwnOrigin: (origin: string) => boolean): boolean =>
  ALLOWED.has(permission) && URL.canParse(requestingUrl) && isOwnOrigin(new URL(requestingUrl).origin)

type Guarded = Pick<Session, "setPermissionRequestHandler" | "setPermissionCheckHandler" | "setDevicePermissionHandler">

/** Refuses every permission that is not needed, without asking. */
export const guardPermissions = (session: Guarded, isOwnOrigin: (origin: string) => boolean): void => {
  session.setPermissionRequestHandler((_contents, permission, answer, details) => {
    answer(mayUse(permission, details.requestingUrl, isOwnOrigin))
  })
  session.setPermissionCheckHandler((_contents, permission, origin) => mayUse(permission, origin, isOwnOrigin))
  session.setDevicePermissionHandler(() => false)
}
