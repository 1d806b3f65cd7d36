import { expect, it } from "vitest"
import { toBase64Url } from "../../kernel/bytes.ts"
import { ok } from "../../kernel/result.ts"
import { createObserved } from "../../kernel/subscription.ts"
import type { Draft, Ledger } from "../../ledger/ledger.ts"
import { preparePayload } from "../../ledger/payload.ts"
import { parseSeen } from "../../ledger/citations.ts"
import { inventActs, inventDevice, inventMember } from "../../site/fixtures/inventedActs.ts"
import { createSiteResolver } from "../../site/resolveSite.ts"
import { openSecret } from "../../site/sealedSecret.ts"
import type { SiteState } from "../../site/siteState.ts"
import type { Roster } from "../roster.ts"
import { createSecretKeeper } from "./changeSecret.ts"
import type { SiteSecrets } from "./siteSecrets.ts"

const COLLEAGUES = 300

it("A site of more machines than one act has boxes for: each that stays gets the key, and each act is within its limits", async () => {
  const world = inventActs("many")
  const device = inventDevice("0")
  let last = world.found("0")
  const next = () => ({ device, seq: last.seq + 1, seen: [last.hash] })
  for (let at = 1; at <= COLLEAGUES; at++) {
    const said = {
      device: inventDevice(`${at}`),
      member: inventMember(`${at}`),
      inviter: device,
      role: "member",
    } as const
    last = world.enrol(next(), { ...said, name: `${Math.floor(at / 40)}` })
  }
  last = world.write({ ...next(), body: { type: "member.remove", member: inventMember("7") } })
  const resolver = createSiteResolver(last.ledger)
  const folded = resolver.add(world.records, world.verdicts)
  if (!folded) throw new Error("no genesis")
  const sealing = await crypto.subtle.generateKey({ name: "X25519" }, true, ["deriveBits"])
  if (!("privateKey" in sealing)) throw new Error("no pair")
  const own = toBase64Url(new Uint8Array(await crypto.subtle.exportKey("raw", sealing.publicKey)))
  const devices = new Map([...folded.devices].map(([id, known]) => [id, { ...known, sealing: own }]))
  const state: SiteState = { ...folded, devices }

  let acts = 0
  const append = (drafts: readonly Draft[]) => {
    const [draft] = drafts
    if (draft?.kind !== "act") throw new Error("no act")
    expect(preparePayload(draft.body, (length) => new Uint8Array(length))).toMatchObject({ ok: true })
    acts += 1
    last = world.write({ device, seq: last.seq + 1, seen: parseSeen(draft.body), body: draft.body })
    return Promise.resolve(ok([{ hash: last.hash }]))
  }
  const keeper = createSecretKeeper({
    id: folded.id,
    me: { member: inventMember("0"), device },
    siteLedger: { append, acts: () => world.records } as unknown as Ledger,
    roster: { state: createObserved<SiteState | undefined>(state) } as unknown as Roster,
    secrets: { change: () => undefined } as unknown as SiteSecrets,
    replicator: { peers: createObserved([]) },
    now: () => 0,
    timers: { after: () => () => undefined },
    random: (length) => new Uint8Array(length).fill(9),
    log: () => undefined,
    isMember: () => true,
  })
  await keeper.settle()
  expect(acts).toBe(2)

  const after = resolver.add(world.records, world.verdicts)
  expect(after?.void).toEqual([])
  const change = after?.secretChanges.at(-1)
  if (!change) throw new Error("not changed")
  const opens = async (id: typeof device): Promise<boolean> => {
    const key = { site: folded.id, check: change.check, device: id, sealing }
    for (const part of change.sealed) if (await openSecret(key, part)) return true
    return false
  }
  const kept: string[] = []
  for (const id of devices.keys()) if (await opens(id)) kept.push(id)
  expect(kept).toEqual([...devices.keys()].filter((id) => id !== inventDevice("7")))
  expect(kept).toHaveLength(COLLEAGUES)
})
