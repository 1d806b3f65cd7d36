import { ok } from "../../kernel/result.ts"
import { createAckStore } from "../acks.ts"
import type { SiteParts } from "../composeSite.ts"
import type { Ports } from "../ports.ts"
import type { Site } from "../site.ts"
import { namePerson } from "../viewTrust.ts"
import { eraseMine } from "./eraseMine.ts"
import { exportRequests } from "./exportRequests.ts"
import { exportCommunity, exportLocal, toIso } from "./exportMine.ts"
import type { LongWork, MyDataOfSite, MyExport } from "./myDataViews.ts"
import { viewMyData } from "./viewMyData.ts"
import { type MineIn, walkMine } from "./walkMine.ts"

/** Of what is done, looking through everything is this much; the rest is writing it down. */
const LOOKING = 0.5

/** What belongs to this member: seen, taken along, erased. Nothing of it asks whether they are still one. */
export const createMyData = (
  { now }: Pick<Ports, "now">,
  parts: SiteParts,
  register: Site["register"],
): MyDataOfSite => {
  const { id, name, record, roster, rooms, ledgers, store, history, own } = parts
  const me = { member: record.member, device: record.keys.device }
  const named = () => {
    const site = roster.state.get()
    return site && { site, profiles: roster.profiles.get() }
  }
  const collect = async (work: LongWork): Promise<readonly MineIn[] | undefined> => {
    await history.readOut(work.signal)
    return walkMine(rooms.list(), me.member, work)
  }
  const introduceMe = (): MyExport["me"] => {
    const [known, said] = [roster.state.get()?.members.get(me.member), roster.profiles.get().get(me.member)]
    return {
      member: me.member,
      name: said?.name ?? "",
      title: said?.title ?? "",
      help: said?.help ?? [],
      role: known?.role ?? "",
      joinedAt: known ? toIso(known.joinedAt) : null,
    }
  }
  const actsOf = (): MyExport["acts"] =>
    [id, ...rooms.list().map(({ ledger }) => ledger.id)]
      .flatMap(register)
      .filter(({ author }) => author?.id === me.member)

  return {
    async readMyData() {
      const known = named()
      if (!known) return { stored: [], copies: [], own: { things: 0, machines: 0 } }
      return viewMyData({ ...known, me, store, ledgers, rooms, own, acks: createAckStore(store) })
    },
    async exportMyData(work) {
      const mine = await collect(work)
      if (!mine) return undefined
      const known = named()
      return {
        format: "palabre-my-data",
        version: 1,
        exportedAt: toIso(now()),
        site: { id, name: known?.site.name ?? name },
        me: introduceMe(),
        communities: mine.map((found) =>
          exportCommunity(found, (member) => (known && namePerson(known, member)?.name) ?? ""),
        ),
        requests: known ? exportRequests(rooms.doors.list(), known.site, me.member) : [],
        acts: actsOf(),
        onThisMachine: await exportLocal(store),
      }
    },
    eraseOwnThings: own.erase,
    async eraseMyWritings({ onProgress, signal }) {
      const looking = { signal, onProgress: (done: number) => onProgress(done * LOOKING) }
      const mine = await collect(looking)
      if (!mine) return ok(0)
      const writable = mine.filter(({ room }) => room.state()?.mayWrite(me.member))
      const writing = { signal, onProgress: (done: number) => onProgress(LOOKING + done * (1 - LOOKING)) }
      return eraseMine(writable, me.member, writing)
    },
  }
}
