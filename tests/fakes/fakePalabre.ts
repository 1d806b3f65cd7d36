import type { InvitationError, InvitationPreview, KnownSite, Palabre } from "../../shared/application/palabre.ts"
import type { Site } from "../../shared/application/site.ts"
import type { SiteId } from "../../shared/kernel/ids.ts"
import { err, ok } from "../../shared/kernel/result.ts"
import { readRecoveryCode } from "../../shared/site/recoveryCode.ts"
import { createFakeHost, type FakeHost } from "./fakeHost.ts"
import { fakeLedger } from "./fakeIds.ts"

interface FakePalabreOptions {
  readonly host?: FakeHost
  /** Makes the site that is founded, joined or opened. */
  readonly makeSite: (id?: SiteId) => Site
  readonly known?: readonly KnownSite[]
  readonly now?: () => number
}

export interface FakePalabre extends Palabre {
  readonly host: FakeHost
  readonly calls: string[]
}

const PREFIX = "palabre-invitation"

/** Reads as an invitation whatever contains the word; "expired", "truncated"… in the text gives that failure. */
export const createFakePalabre = ({
  host = createFakeHost(),
  makeSite,
  known = [],
  now = Date.now,
}: FakePalabreOptions): FakePalabre => {
  const calls: string[] = []
  const failures = ["empty", "truncated", "damaged", "too-long", "unsupported", "forged"] as const
  const failureOf = (text: string): InvitationError | undefined => {
    const reason = failures.find((known) => text.includes(known))
    if (reason) return { kind: "invitation", reason }
    if (text.includes("expired")) return { kind: "invitation", reason: "expired", expiredAt: now() - 86_400_000 }
    if (text.includes("other-site")) return { kind: "invitation", reason: "other-site", siteName: "Atelier Sud" }
    if (!text.includes(PREFIX) && !text.includes("#join=")) return { kind: "invitation", reason: "not-an-invitation" }
    return undefined
  }
  const preview = (text: string): InvitationPreview => ({
    siteId: fakeLedger(1),
    siteName: "Atelier Nord",
    inviter: "Marc Lefebvre",
    expiresAt: now() + 7 * 86_400_000,
    alreadyMember: text.includes("already"),
    forDevice: text.includes("device"),
    bringsBack: text.includes("device back") ? "Bob Durand" : null,
    role: text.includes("device") ? null : text.includes("guest") ? "guest" : "member",
  })
  return {
    host,
    calls,
    sites: () => Promise.resolve(known),
    found: async (input) => {
      calls.push(`found ${input.siteName} ${input.memberName}`)
      return ok(makeSite())
    },
    comeBack: async ({ code, deviceName }) => {
      calls.push(`comeBack ${deviceName}`)
      const read = readRecoveryCode(code)
      return read.ok ? ok(makeSite()) : err({ kind: "code", ...read.error })
    },
    mend: async (id, name) => {
      calls.push(`mend ${id} ${name}`)
      return ok(makeSite(id))
    },
    forget: async (id) => {
      calls.push(`forget ${id}`)
      return ok(undefined)
    },
    readInvitation: async (text, expected) => {
      calls.push(expected === undefined ? "readInvitation" : `readInvitation ${expected}`)
      const failure = failureOf(text)
      return failure ? err(failure) : ok(preview(text))
    },
    readSite: async (text) => {
      const failure = failureOf(text)
      return failure && failure.reason !== "expired" ? err(failure) : ok(preview(text))
    },
    join: async (input) => {
      calls.push(`join ${input.memberName}`)
      return ok(makeSite())
    },
    demonstrate: async ({ onProgress }) => {
      calls.push("demonstrate")
      onProgress(1)
      return ok(makeSite())
    },
    open: async (id) => {
      calls.push(`open ${id}`)
      return ok(makeSite(id))
    },
  }
}
