import { parseSiteRecord, SITE_RECORD_KEY } from "../../../shared/application/siteRecord.ts"
import type { Site } from "../../../shared/application/site.ts"
import type { DeviceKeys } from "../../../shared/crypto/deviceKeys.ts"
import { sign } from "../../../shared/crypto/signing.ts"
import type { DeviceId, LedgerId } from "../../../shared/kernel/ids.ts"
import type { Envelope } from "../../../shared/ledger/envelope.ts"
import { createEnvelope, encodeEnvelope } from "../../../shared/ledger/envelopeCodec.ts"
import type { Link, LinkClosing, StreamName } from "../../../shared/sync/link.ts"
import { decodeMessage } from "../../../shared/sync/replicator/decodeMessage.ts"
import { encodeMessage } from "../../../shared/sync/replicator/encodeMessage.ts"
import type { Message } from "../../../shared/sync/replicator/messages.ts"
import { createMemoryMachine, type MemoryMachine } from "../../fakes/memoryMachine.ts"
import { createMemoryNetwork, type MemoryNetwork } from "../../fakes/memoryMesh.ts"
import { foundAtelier, joinBy, must, say, textsOf, until } from "../story.ts"

/** An honest member's machine, with the application that runs on it and what it logs. */
export interface Honest {
  readonly name: string
  readonly site: Site
  readonly machine: MemoryMachine
  /** Resolves once it logged such an entry, now or before. */
  logged(what: string, more?: Record<string, unknown>): Promise<void>
}

/** Mallory's modified client: her keys and the wire, and nothing of the application. */
export interface Mallory {
  readonly keys: DeviceKeys
  readonly device: DeviceId
  /** Her chain of a ledger as the honest hold it. */
  chain(ledger: LedgerId): Promise<readonly Envelope[]>
  /** Her end of the link to a machine, after both greeted; links that were closed are made anew. */
  link(to: Honest): Promise<Wire>
  /** Puts her own client away and starts the application on what her disk holds. */
  startHonestly(): Promise<Site>
}

export interface Wire {
  readonly heard: readonly Message[]
  readonly endings: readonly LinkClosing[]
  /** Resolves once the link is closed. */
  readonly ended: Promise<LinkClosing>
  /** Resolves with how the link was closed, or with `open` where the other end still answers. */
  fate(ledger: LedgerId): Promise<LinkClosing | "open">
  say(message: Message, stream?: StreamName): void
  raw(bytes: Uint8Array, stream: StreamName): void
  run(ledger: LedgerId, envelopes: readonly Envelope[]): void
  /** Resolves once the other end has handled what was said so far. */
  handled(ledger: LedgerId): Promise<void>
}

export interface Stage {
  readonly network: MemoryNetwork
  readonly alice: Honest
  readonly bob: Honest
  readonly carol: Honest
  readonly honest: readonly Honest[]
  readonly mallory: Mallory
  /** Open to all, with a post of each. */
  readonly ledger: LedgerId
  close(): Promise<void>
}

const startHonest = (name: string, network: MemoryNetwork) => {
  const log: Record<string, unknown>[] = []
  const waiting = new Set<() => void>()
  const machine = createMemoryMachine(name, network, {
    log(entry) {
      log.push({ ...entry })
      for (const check of waiting) check()
    },
  })
  const logged: Honest["logged"] = (what, more = {}) =>
    new Promise((resolve) => {
      const wanted = Object.entries({ what, ...more })
      const check = (): void => {
        if (!log.some((entry) => wanted.every(([key, value]) => entry[key] === value))) return
        waiting.delete(check)
        resolve()
      }
      waiting.add(check)
      check()
    })
  return { name, machine, logged }
}

const recordOf = async (machine: MemoryMachine, site: Site) => {
  const record = parseSiteRecord(await machine.store(site.id).getLocal(SITE_RECORD_KEY))
  if (record === undefined) throw new Error("no record")
  return record
}

/** Alice, bob and carol at work; mallory joined like anybody, and then runs a client of her own. */
export const setStage = async (): Promise<Stage> => {
  const network = createMemoryNetwork()
  const [a, b, c] = [startHonest("alice", network), startHonest("bob", network), startHonest("carol", network)]
  const alice: Honest = { ...a, site: await foundAtelier(a.machine.start()) }
  const ledger = must(
    await alice.site.createCommunity({ name: "Tous", purpose: "Pour tous", emoji: "🏠", access: "open" }),
  )
  const join = async (machine: MemoryMachine, name: string): Promise<Site> => {
    const site = await joinBy(alice.site, machine.start(), name)
    await until(site.communities, (list) => list.some((one) => one.ledger === ledger && one.mayWrite))
    await say(site, ledger, `${name} was here`)
    return site
  }
  const bob: Honest = { ...b, site: await join(b.machine, "Bob") }
  const carol: Honest = { ...c, site: await join(c.machine, "Carol") }
  const her = createMemoryMachine("mallory", network)
  const site = await join(her, "Mallory")
  const honest = [alice, bob, carol]
  for (const one of honest) await until(one.site.home, (home) => home.length === 3)
  const record = await recordOf(her, site)
  await site.close()
  for (const one of honest) await until(one.site.sync, ({ peers }) => peers.length === 2)

  return {
    network,
    alice,
    bob,
    carol,
    honest,
    ledger,
    mallory: createMallory(network, { machine: her, keys: record.keys, secrets: record.secrets }, alice),
    async close() {
      for (const one of honest) await one.site.close()
    },
  }
}

const createMallory = (
  network: MemoryNetwork,
  { machine, keys, secrets }: { machine: MemoryMachine; keys: DeviceKeys; secrets: readonly Uint8Array[] },
  source: Honest,
): Mallory => {
  const links = new Map<DeviceId, Link>()
  const arrived = new Set<() => void>()
  const identity = {
    site: source.site.id,
    secrets,
    device: keys.device,
    sign: (message: Uint8Array) => sign(keys, "link", message),
  }
  const mesh = network.mesh("mallory")
  mesh.start(identity, (link) => {
    links.set(link.device, link)
    link.onClose(() => {
      if (links.get(link.device) === link) links.delete(link.device)
    })
    for (const tell of arrived) tell()
  })
  const linkTo = (device: DeviceId): Promise<Link> =>
    new Promise((resolve) => {
      const check = (): void => {
        const link = links.get(device)
        if (link === undefined) return
        arrived.delete(check)
        resolve(link)
      }
      arrived.add(check)
      mesh.announce()
      check()
    })
  return {
    keys,
    device: keys.device,
    async startHonestly() {
      mesh.stop()
      return must(await machine.start().open(source.site.id))
    },
    async chain(ledger) {
      const rows = await source.machine.store(source.site.id).read(ledger, keys.device, 0, Number.MAX_SAFE_INTEGER)
      return rows.flatMap(({ headerBytes, signature, body }) => {
        const made = createEnvelope(headerBytes, signature, body)
        return made.ok ? [made.value] : []
      })
    },
    async link(to) {
      const link = await linkTo(to.site.me.device)
      const heard: Message[] = []
      const endings: LinkClosing[] = []
      const hearing = new Set<(message: Message) => void>()
      link.onMessage((_, bytes) => {
        const message = decodeMessage(bytes)
        if (!message.ok) return
        heard.push(message.value)
        for (const hear of hearing) hear(message.value)
      })
      const ended = new Promise<LinkClosing>((resolve) => link.onClose(resolve))
      link.onClose((reason) => endings.push(reason))
      const raw: Wire["raw"] = (bytes, stream) => void link.send(stream, bytes).catch(() => undefined)
      const speak: Wire["say"] = (message, stream = "control") => raw(encodeMessage(message), stream)
      speak({ type: "hello", version: 1, joining: false, stranger: false })
      const handled: Wire["handled"] = (ledger) =>
        new Promise((resolve) => {
          const hear = (message: Message): void => {
            if (message.type !== "heads" || message.ledger !== ledger || !message.complete) return
            hearing.delete(hear)
            resolve()
          }
          hearing.add(hear)
          speak({ type: "digests", digests: [{ ledger, digest: ledger }] })
        })
      return {
        heard,
        endings,
        ended,
        raw,
        say: speak,
        handled,
        fate: (ledger) => Promise.race([ended, handled(ledger).then(() => "open" as const)]),
        run(ledger, envelopes) {
          const encoded = envelopes.map(encodeEnvelope)
          const device = envelopes[0]?.header.device ?? keys.device
          speak({ type: "runs", id: 0, ledger, runs: [{ device, envelopes: encoded }] }, "live")
        },
      }
    },
  }
}

/** All that an honest member can tell of their own and each other's: what mallory must not change. */
export const viewOf = ({ site }: Honest, except: DeviceId) => ({
  texts: textsOf(site),
  communities: site.communities.get().map(({ name, members, posts }) => ({ name, members: members.length, posts })),
  members: [...site.members.get().values()].map(({ name, role }) => `${name} ${role}`).sort(),
  links: site.sync
    .get()
    .peers.flatMap(({ device }) => (device === except ? [] : [device]))
    .sort(),
  standing: site.standing.get(),
})

/** The heads of all chains but mallory's, as they lie on a machine's disk. */
export const headsOf = async ({ site, machine }: Honest, except: DeviceId): Promise<readonly string[]> => {
  const store = machine.store(site.id)
  const heads: string[] = []
  for (const ledger of await store.ledgers())
    for (const { device, seq, hash } of await store.heads(ledger))
      if (device !== except) heads.push(`${ledger}/${device}/${seq}/${hash}`)
  return heads.sort()
}

let rounds = 0

/** Does what mallory does, then shows that the honest have what they had, and go on. */
export const expectUndisturbed = async (
  stage: Stage,
  attack: () => Promise<void>,
  expectEqual: (now: unknown, before: unknown) => void,
): Promise<void> => {
  const { honest, mallory, ledger } = stage
  const look = () =>
    Promise.all(
      honest.map(async (one) => ({ ...viewOf(one, mallory.device), heads: await headsOf(one, mallory.device) })),
    )
  const before = await look()
  await attack()
  expectEqual(await look(), before)
  const round = ++rounds
  for (const one of honest) await say(one.site, ledger, `${one.name} goes on, ${round}`)
  for (const one of honest)
    await until(one.site.home, () =>
      honest.every(({ name }) => textsOf(one.site).includes(`${name} goes on, ${round}`)),
    )
}

/** Resolves once the honest hold the same. */
export const level = async ({ honest, mallory }: Stage): Promise<void> => {
  for (const { site } of honest)
    await until(site.sync, ({ peers }) =>
      peers.every(({ device, ahead, behind }) => device === mallory.device || ahead + behind === 0),
    )
}
