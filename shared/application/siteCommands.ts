import { sign } from "../crypto/signing.ts"
import { parseItem } from "../community/items.ts"
import { err, ok } from "../kernel/result.ts"
import { mayAdmit } from "../site/admission.ts"
import { createInvitation } from "../site/createInvitation.ts"
import { toLine } from "../site/names.ts"
import { mayInviteAs } from "../site/rights.ts"
import { actInRoom } from "./actInRoom.ts"
import { appendError } from "./commandError.ts"
import type { SiteParts } from "./composeSite.ts"
import { reachableAt, reachableNear } from "./networkAddresses.ts"
import type { Ports } from "./ports.ts"
import { createRefusals } from "./refusals.ts"
import type { Site } from "./site.ts"
import type { Trust } from "./trust.ts"

const MAX_USES = 1_000
const MAX_DAYS = 366
const DAY_MS = 24 * 60 * 60 * 1000

export const createSiteCommands = (
  { host, now, random }: Ports,
  { id, record, roster, rooms, secrets, siteLedger, standings }: SiteParts,
  give: Trust["give"],
): Pick<Site, "introduce" | "createInvitation"> => {
  const refuse = createRefusals({ me: record, roster })
  const myName = (): string =>
    roster.profiles.get().get(record.member)?.name ?? roster.state.get()?.members.get(record.member)?.name ?? ""

  return {
    async introduce(typed) {
      if (standings.standing.get().kind !== "member") return err(refuse.inSite("invitation.give"))
      const said = { t: "profile", name: toLine(typed.name), title: toLine(typed.title) } as const
      const body = typed.help ? { ...said, help: typed.help.map(toLine).filter((subject) => subject !== "") } : said
      if (body.name === "") return err({ kind: "invalid", field: "name", reason: "empty" })
      if (!parseItem(body)) return err({ kind: "invalid", field: "name", reason: "too-long" })
      const appended = await siteLedger.append([{ kind: "item", body }])
      return appended.ok ? ok(undefined) : err(appendError(appended.error))
    },
    async createInvitation({ uses, days, role = "member", communities = [] }) {
      const state = roster.state.get()
      if (!state || !mayAdmit(state, record.keys.device)) return err(refuse.inSite("invitation.give"))
      if (!Number.isInteger(uses) || uses < 1 || uses > MAX_USES)
        return err({ kind: "invalid", field: "uses", reason: "unknown" })
      if (!Number.isInteger(days) || days < 1 || days > MAX_DAYS)
        return err({ kind: "invalid", field: "days", reason: "unknown" })
      const mine = state.members.get(record.member)?.role
      if (!mine || !mayInviteAs(mine, role)) return err(refuse.giving(role))
      const opened = communities.map((ledger) => rooms.get(ledger))
      const closed = opened.findIndex((room) => !room?.state()?.may("community.invite", record.member))
      if (closed !== -1) return err(refuse.inRoom(opened[closed], "community.invite"))
      // A guest who is let in nowhere would see nothing at all.
      if (role === "guest" && opened.length === 0) return err({ kind: "invalid", field: "community", reason: "empty" })
      const expiresAt = now() + days * DAY_MS
      const invitation = await createInvitation({
        site: { id, name: state.name },
        secret: secrets.current(),
        founderDevice: record.founderDevice,
        inviter: { device: record.keys.device, name: myName() },
        sign: (domain, message) => sign(record.keys, domain, message),
        role,
        uses,
        expiresAt,
        // A guest learns where their inviter is, and no more of the network.
        addresses: await (role === "guest" ? reachableAt : reachableNear)(host),
        random,
      })
      const given = await give(invitation.certificate)
      if (!given.ok) return given
      for (const room of opened) {
        const act = { type: "community.invite", certificate: invitation.certificate.id } as const
        const lets = await actInRoom(room, act, refuse)
        if (!lets.ok) return lets
      }
      const { text, link, fileName } = invitation
      return ok({ text, link, fileName, expiresAt, uses, role })
    },
  }
}
