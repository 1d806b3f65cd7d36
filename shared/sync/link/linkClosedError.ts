import type { LinkClosing } from "../link.ts"

/** Thrown to whoever sends on a link that is closed, or closes before the message left. */
export class LinkClosedError extends Error {
  readonly reason: LinkClosing
  constructor(reason: LinkClosing) {
    super(`link closed: ${reason}`)
    this.name = "LinkClosedError"
    this.reason = reason
  }
}
