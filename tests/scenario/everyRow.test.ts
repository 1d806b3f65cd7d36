import { beforeAll, describe, expect, it } from "vitest"
import type { Site } from "../../shared/application/site.ts"
import { createVolumeName, type DeviceId, type LedgerId, type SiteId } from "../../shared/kernel/ids.ts"
import { parseEnvelopeRow } from "../../renderer/platform/storage/parseRows.ts"
import type { MemoryDisk } from "../fakes/memoryEnvelopeStore.ts"
import type { MemoryMachine } from "../fakes/memoryMachine.ts"
import { flip } from "../fixtures/twoDevices.ts"
import { type Day, spendDay } from "./day.ts"
import { createStage, expectSame, level } from "./stage.ts"
import { foundAtelier, joinBy, must, say } from "./story.ts"

interface Prepared {
  readonly alice: MemoryMachine
  readonly bob: MemoryMachine
  readonly id: SiteId
  readonly told: Day["told"]
}
let prepared: Prepared

/** A whole day of alice's, of which all but one post has left. */
beforeAll(async () => {
  const stage = createStage()
  const alice = await foundAtelier(stage.alice.start())
  const [community] = alice.communities.get()
  if (!community) throw new Error("no community")
  await say(alice, community.ledger, "Avant")
  await say(alice, community.ledger, "À retirer")
  const bob = await joinBy(alice, stage.bob.start(), "Bob")
  await stage.time.pass(5_000)
  const told: Day["told"] = new Map()
  const settle = () => stage.time.pass(1_000)
  const colleague = { publish: (text: string) => say(bob, community.ledger, text), takeDown: settle }
  await spendDay({ site: alice, ledger: community.ledger, told, refused: [], settle, colleague })
  await alice.close()
  await bob.close()
  prepared = { ...stage, id: alice.id, told }
})

type Row = Record<string, unknown>
const change = (row: unknown, field: string, with_: (value: unknown) => unknown): Row => ({
  ...(row as Row),
  [field]: with_((row as Row)[field]),
})
const flipPayload = (body: unknown) => (body === null ? null : change(body, "payload", flip))

/** What a disk does to an envelope. */
const DAMAGES: Readonly<Record<string, (row: unknown) => unknown>> = {
  "a bit of the header turned": (row) => change(row, "headerBytes", flip),
  "a bit of the payload turned": (row) => change(row, "body", flipPayload),
  "another hash": (row) => change(row, "hash", () => "00".repeat(32)),
  "another number": (row) => change(row, "seq", () => 999),
  "no row any more": () => undefined,
  garbage: () => "garbage",
}
const HEAD_DAMAGES: Readonly<Record<string, (row: unknown) => unknown>> = {
  "another number": (row) => change(row, "seq", (seq) => Number(seq) + 1),
  "an older number": (row) => change(row, "seq", (seq) => Math.max(0, Number(seq) - 1)),
  "another hash": (row) => change(row, "hash", () => "00".repeat(32)),
  "other clocks": (row) => change(row, "clocks", () => ({ "items/2026-Q4": 77 })),
  "no row any more": () => undefined,
  garbage: () => 7,
}

const put = <Key>(rows: Map<Key, unknown>, key: Key, value: unknown): void => {
  if (value === undefined) rows.delete(key)
  else rows.set(key, value)
}

const restart = async (damage: (disk: MemoryDisk, machine: MemoryMachine) => void) => {
  const stage = createStage(prepared)
  const disk = stage.alice.disks.get(prepared.id)
  if (!disk) throw new Error("no disk")
  damage(disk, stage.alice)
  const bob = must(await stage.bob.start().open(prepared.id))
  const alice = must(await stage.alice.start().open(prepared.id))
  await stage.time.pass(15_000)
  return { stage, alice, bob }
}

const lostOf = async (site: Site): Promise<readonly string[]> => {
  const lost: string[] = []
  for (const [about, check] of prepared.told) if (!(await check(site))) lost.push(about)
  return lost
}

const cases = (damages: Readonly<Record<string, unknown>>) => Object.keys(damages)

/** By ledger and device. */
const chainsOf = (machine: MemoryMachine) =>
  [...(machine.disks.get(prepared.id)?.chains ?? [])].flatMap(([ledger, chains]) =>
    [...chains].map(([device, chain]) => ({ ledger, device, chain })),
  )

/** The bytes that matter, as they lie on a disk. */
const bytesOf = (row: unknown, signed: boolean) => {
  const parsed = parseEnvelopeRow(row)
  return parsed && { header: parsed.headerBytes, signature: signed && parsed.signature, body: parsed.body }
}

/** Damages one row of alice's, and leaves her and bob level. @returns the codes of what she was told */
const damageRow = async (
  { ledger, device, seq }: { readonly ledger: LedgerId; readonly device: DeviceId; readonly seq: number },
  damage: (row: unknown) => unknown,
): Promise<readonly string[]> => {
  const { stage, alice, bob } = await restart(({ chains }) => {
    const damaged = chains.get(ledger)?.get(device)
    if (damaged) put(damaged, seq, damage(damaged.get(seq)))
  })
  const codes = alice.notices.get().map(({ code }) => code)
  await level(stage, [alice, bob])
  expectSame(alice, bob)
  const chain = stage.alice.disks.get(prepared.id)?.chains.get(ledger)?.get(device)
  const now = chain?.get(seq)
  const before = prepared.alice.disks.get(prepared.id)?.chains.get(ledger)?.get(device)?.get(seq)
  // What waited has been written meanwhile: a signature that a later one covers serves nobody.
  const isEnd = chain?.size === seq + 1
  expect(bytesOf(now, isEnd)).toEqual(bytesOf(before, isEnd))
  expect(await lostOf(alice)).toEqual([])
  await alice.close()
  await bob.close()
  return codes
}

describe("a damaged envelope", () => {
  it.each(cases(DAMAGES))("with %s, of any row, is found, said, and fetched again", async (name) => {
    const damage = DAMAGES[name] ?? ((row) => row)
    for (const { ledger, device, chain } of chainsOf(prepared.alice))
      for (const seq of new Set([0, Math.floor(chain.size / 2), chain.size - 1])) {
        const codes = await damageRow({ ledger, device, seq }, damage)
        expect([name, seq, ...codes]).toContain("row-set-aside")
      }
  })

  it("at the end of its chain, with a bit of the signature turned, can be passed on again", async () => {
    const own = must(await createStage(prepared).alice.start().open(prepared.id)).me.device
    for (const { ledger, device, chain } of chainsOf(prepared.alice)) {
      const codes = await damageRow({ ledger, device, seq: chain.size - 1 }, (row) => change(row, "signature", flip))
      // What this device signed it signs again.
      expect([device, codes.includes("row-set-aside")]).toEqual([device, device !== own])
    }
  })
})

describe("a damaged head", () => {
  it.each(cases(HEAD_DAMAGES))("with %s is put right", async (name) => {
    const damage = HEAD_DAMAGES[name] ?? ((row) => row)
    for (const key of prepared.alice.disks.get(prepared.id)?.heads.keys() ?? []) {
      const { stage, alice, bob } = await restart(({ heads }) => put(heads, key, damage(heads.get(key))))
      await level(stage, [alice, bob])
      expectSame(alice, bob)
      expect([key, ...(await lostOf(alice))]).toEqual([key])
      await alice.close()
      await bob.close()
    }
  })
})

describe("a damaged cache", () => {
  it("is built anew, and nobody needs to hear of it", async () => {
    const { stage, alice, bob } = await restart(() => {})
    await level(stage, [alice, bob])
    await alice.close()
    const { cache, disks } = stage.alice
    for (const [ledger] of disks.get(prepared.id)?.chains ?? [])
      cache.lie(ledger, createVolumeName(stage.time.now()), [Uint8Array.of(1, 2, 3)])
    const again = must(await stage.alice.start().open(prepared.id))
    expect(cache.dropped).not.toEqual([])
    expect(again.notices.get()).toEqual([])
    await level(stage, [again, bob])
    expectSame(again, bob)
    expect(await lostOf(again)).toEqual([])
    await again.close()
    await bob.close()
  })
})

/** What follows the member is told apart by its kind. */
const kindOf = (key: string) => key.split("/", key.startsWith("own/") ? 2 : 1).join("/")

describe("a damaged row of this device alone", () => {
  const GARBAGE: readonly unknown[] = ["garbage", 7, null, {}, { input: {} }]
  /** By the beginning of its name: what may be lost with the row, and what is said. */
  const COSTS: Readonly<Record<string, { readonly lost: readonly string[]; readonly said: readonly string[] }>> = {
    draft: { lost: ["draft", "taken back"], said: ["text-rescued", "text-unreadable"] },
    outbox: { lost: ["waiting"], said: ["text-rescued", "text-unreadable"] },
    inbox: { lost: ["settings"], said: ["settings-unreadable"] },
    "own/setting": { lost: ["settings"], said: ["settings-unreadable"] },
  }

  it("costs at most what it held, says so where that is something, and keeps nobody from the site", async () => {
    const disk = prepared.alice.disks.get(prepared.id)
    const keys = [...(disk?.local.keys() ?? [])].filter((key) => key !== "site")
    const own = ["favourite", "read", "saved", "setting", "topic"].map((kind) => `own/${kind}`)
    expect([...new Set(keys.map(kindOf))].sort()).toEqual(["ack", "draft", "inbox", "outbox", ...own])
    for (const [at, key] of keys.entries())
      for (const garbage of [GARBAGE[at % GARBAGE.length], "garbage"]) {
        const { stage, alice, bob } = await restart(({ local }) => put(local, key, garbage))
        await level(stage, [alice, bob])
        expectSame(alice, bob)
        const cost = COSTS[kindOf(key)]
        const lost = await lostOf(alice)
        expect([key, ...(cost?.lost ?? [])]).toEqual(expect.arrayContaining([...lost]))
        const codes = alice.notices.get().map(({ code }) => code)
        const said = codes.filter((code) => cost?.said.includes(code))
        expect([key, said.length]).toEqual([key, cost ? 1 : 0])
        await alice.close()
        await bob.close()
      }
  })

  it("gives back the text that it still holds, as a draft", async () => {
    const { alice, bob } = await restart(({ local }) => {
      for (const [key, row] of local)
        if (key.startsWith("outbox/"))
          local.set(
            key,
            change(row, "dueAt", () => "not a number"),
          )
    })
    expect((await alice.drafts()).map(({ draft: { markdown } }) => markdown)).toContain("Trois")
    expect(alice.notices.get().map(({ code }) => code)).toEqual(["text-rescued"])
    await alice.close()
    await bob.close()
  })
})
