import { parseCommunityAct } from "../community/communityActs.ts"
import { toBase64Url } from "../kernel/bytes.ts"
import type { LedgerId, MemberId, SiteId } from "../kernel/ids.ts"
import type { JsonObject } from "../kernel/json.ts"
import type { RandomBytes } from "../kernel/random.ts"
import { err, ok, type Result } from "../kernel/result.ts"
import type { Ledger, Ledgers } from "../ledger/ledger.ts"
import { MAX_COMMUNITIES_PER_MEMBER } from "../site/siteRules.ts"
import { toText } from "../site/charter.ts"
import { toLine } from "../site/names.ts"
import { maySite } from "../site/rights.ts"
import { actInRoom } from "./actInRoom.ts"
import { appendError } from "./commandError.ts"
import { denied } from "./denied.ts"
import { firstCommunity } from "./firstCommunity.ts"
import { createRefusals } from "./refusals.ts"
import type { Rooms } from "./rooms.ts"
import type { Roster } from "./roster.ts"
import type { Serial } from "./serial.ts"
import type { CommandError, CommunityAbout, Site } from "./site.ts"

export interface CommunityCommandSources {
  readonly id: SiteId
  readonly me: { readonly member: MemberId }
  readonly random: RandomBytes
  readonly ledgers: Ledgers
  readonly siteLedger: Ledger
  readonly rooms: Rooms
  readonly roster: Roster
  /** Resolves once what was written so far is folded. */
  readonly steps: Serial
}

export interface CommunityCommands {
  readonly create: Site["createCommunity"]
  readonly addMember: Site["addCommunityMember"]
  readonly join: Site["joinCommunity"]
  readonly describe: Site["describeCommunity"]
  readonly leave: Site["leaveCommunity"]
  /** Gives a site that we founded its first community, and names our open ones in the site ledger, unless that has been done: a crash may have come before. */
  finishInterrupted(): Promise<void>
}

export const createCommunityCommands = (sources: CommunityCommandSources): CommunityCommands => {
  const { id, me, random, ledgers, siteLedger, rooms, roster, steps } = sources
  const refuse = createRefusals({ me, roster })

  const announce = async (ledger: LedgerId): Promise<Result<void, CommandError>> => {
    const seen = roster.state.get()?.tips ?? []
    const appended = await siteLedger.append([{ kind: "act", body: { type: "community.open", ledger, seen } }])
    if (!appended.ok) return err(appendError(appended.error))
    await steps.settled()
    return ok(undefined)
  }
  const countFounded = (): number => rooms.list().filter((room) => room.state()?.owners.includes(me.member)).length
  const create: Site["createCommunity"] = async ({ name, purpose, emoji, access, joining, ...about }) => {
    const genesis: JsonObject = {
      type: "community.create",
      site: id,
      name: toLine(name),
      purpose: toLine(purpose),
      emoji,
      access,
      ...aboutOf(about),
      ...(joining === undefined ? {} : { joining }),
      creator: me.member,
      salt: toBase64Url(random(16)),
      seen: [],
    }
    const role = roster.state.get()?.members.get(me.member)?.role
    if (role && !maySite("community.open", role)) return err(refuse.inSite("community.open"))
    if (toLine(name) === "") return err({ kind: "invalid", field: "name", reason: "empty" })
    if (toLine(purpose) === "") return err({ kind: "invalid", field: "purpose", reason: "empty" })
    if (countFounded() >= MAX_COMMUNITIES_PER_MEMBER)
      return err({ kind: "invalid", field: "community", reason: "too-many" })
    if (!parseCommunityAct(genesis)) return err({ kind: "invalid", field: "name", reason: "too-long" })
    const founded = await ledgers.found(genesis)
    if (!founded.ok) return err(appendError(founded.error))
    const ledger = founded.value.id
    // It stands, and peers are offered it: what a full disk keeps from naming it now is made up for at the next start.
    if (access === "open") await announce(ledger)
    await rooms.refresh()
    return ok(ledger)
  }
  /** Nothing but its genesis was ever written: nobody has spoken, and nothing was closed again. */
  const isBare = (): boolean =>
    roster.state.get()?.founder.device === ledgers.device &&
    siteLedger.head(ledgers.device)?.seq === 0 &&
    rooms.list().length === 0

  return {
    create,
    async addMember(ledger, member) {
      const room = rooms.get(ledger)
      // An act without effect must not pass for one that had it.
      if (room?.state()?.mayWrite(me.member) === false) return err(refuse.inRoom(room, "write"))
      if (roster.state.get()?.members.get(member)?.state !== "active")
        return err({ kind: "invalid", field: "member", reason: "unknown" })
      return actInRoom(room, { type: "community.admit", member }, refuse)
    },
    async leave(ledger) {
      const room = rooms.get(ledger)
      if (!room?.state()?.belongs(me.member)) return err(denied("outside"))
      // Its founder stays, since nobody else can manage it.
      if (room.state()?.owners.includes(me.member)) return err(denied("owner-stays"))
      return actInRoom(room, { type: "community.leave" }, refuse)
    },
    async join(ledger) {
      const room = rooms.get(ledger)
      if (room?.state()?.belongs(me.member)) return ok(undefined)
      return room?.state()?.mayWrite(me.member)
        ? actInRoom(room, { type: "community.admit", member: me.member }, refuse)
        : err(refuse.inRoom(room, "write"))
    },
    async describe(ledger, { name, purpose, emoji, ...about }) {
      const room = rooms.get(ledger)
      if (!room?.state()?.mayManage(me.member)) return err(refuse.inRoom(room, "community.describe"))
      if (toLine(name) === "") return err({ kind: "invalid", field: "name", reason: "empty" })
      if (toLine(purpose) === "") return err({ kind: "invalid", field: "purpose", reason: "empty" })
      const said = { name: toLine(name), purpose: toLine(purpose), emoji, ...aboutOf(about) }
      const body = { type: "community.describe", ...said } as const
      if (!parseCommunityAct({ ...body, seen: [] })) return err({ kind: "invalid", field: "name", reason: "too-long" })
      return actInRoom(room, body, refuse)
    },
    async finishInterrupted() {
      const language = roster.state.get()?.language
      // Where the disk is full, the next start tries again.
      if (language && isBare()) await create(firstCommunity(language))
      const named = new Set(roster.state.get()?.openCommunities ?? [])
      for (const room of rooms.list()) {
        const state = room.state()
        if (state?.access === "open" && state.owners.includes(me.member) && !named.has(room.ledger.id))
          await announce(room.ledger.id)
      }
    },
  }
}

const aboutOf = ({ audience, tone, language, editorial }: CommunityAbout): JsonObject => ({
  ...(audience === undefined ? {} : { audience: toLine(audience) }),
  ...(tone === undefined ? {} : { tone: toLine(tone) }),
  ...(language === undefined ? {} : { language }),
  ...(editorial === undefined ? {} : { editorial: toText(editorial) }),
})
