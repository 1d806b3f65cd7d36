import { openErrorOf } from "../application/openError.ts"
import { openSite } from "../application/openSite.ts"
import { abandon, openStoreOf } from "../application/openStoreOf.ts"
import type { DemonstrationOptions, OpenError } from "../application/palabre.ts"
import type { Ports } from "../application/ports.ts"
import type { PostKey, Site } from "../application/site.ts"
import { putSiteRecord, type SiteRecord } from "../application/siteRecord.ts"
import { generateDeviceKeys } from "../crypto/generateDeviceKeys.ts"
import { foldTag } from "../community/tags.ts"
import type { LedgerId } from "../kernel/ids.ts"
import { err, type Result } from "../kernel/result.ts"
import { createLedgers } from "../ledger/createLedgers.ts"
import type { LocalWrite } from "../ledger/envelopeStore.ts"
import type { Envelope } from "../ledger/envelope.ts"
import type { Ledgers } from "../ledger/ledger.ts"
import { putCompany } from "./company.ts"
import { later } from "./content/later.ts"
import type { DemoCommunity, DemoSite } from "./content/types.ts"
import { inventConversations } from "./inventConversations.ts"
import { inventFunctions } from "./inventFunctions.ts"
import { createMemberId, type InventedSite, inventSite, type Visitor } from "./inventSite.ts"

/** Envelopes handed to the gate at once: small enough that the page keeps answering. */
const RUN_ENVELOPES = 100
/** A name for any gender, since a byline that says "You" reads as a mistake; the settings change it. */
const VISITOR = { name: "Camille Renaud", title: "Chargée de projet, Lyon" } as const

/** Makes the demonstration site: every line signed by its invented author's device, and let in through the same gate as a colleague's. */
export const createDemonstration = async (
  ports: Ports,
  { language, onProgress }: DemonstrationOptions,
): Promise<Result<Site, OpenError>> => {
  const { demoSite: content } = await import("./content/demoSite.ts")
  const { random } = ports
  const now = ports.now()
  const visitor: Visitor = {
    member: createMemberId(random),
    keys: await generateDeviceKeys(),
    ...VISITOR,
  }
  const site = await inventSite({ content, language, visitor, now, random })
  const said = new Map<string, PostKey>()
  const ledgers = new Map<string, LedgerId>()
  for (const [order, community] of content.communities.entries()) {
    const ledger = await inventConversations({
      site,
      community: greet(content, community, { language, visitor }),
      order,
      visitor,
      now,
      random,
      said,
    })
    ledgers.set(community.key, ledger)
    onProgress((0.6 * (order + 1)) / content.communities.length)
  }
  await inventFunctions(content, { site, ledgers, now })
  const companions = later.companions.flatMap((key) => {
    const person = site.people.get(key)
    return person ? [{ key, member: person.member, keys: person.keys }] : []
  })
  const chosen = [...chooseFor(content, ledgers, now), putCompany({ companions })]
  const { name } = content
  return keep(ports, { site, visitor, name, chosen, onProgress: (done) => onProgress(0.6 + 0.4 * done) })
}

/** The rows of a visitor who has already arranged a little for themselves, so that what follows from it shows. */
const chooseFor = (
  { chosen }: DemoSite,
  ledgers: ReadonlyMap<string, LedgerId>,
  now: number,
): readonly LocalWrite[] => [
  ...chosen.favourites.map((key) => ({ put: { key: `favourite/${ledgers.get(key) ?? ""}`, value: now } })),
  ...chosen.topics.map((topic) => ({ put: { key: `topic/${foldTag(topic)}`, value: now } })),
]

const WELCOME_DAYS_AGO = 0.01

/** One post is meant for the visitor, so that their inbox shows what an inbox is for. */
const greet = (
  { welcome }: DemoSite,
  community: DemoCommunity,
  { language, visitor }: { readonly language: "fr" | "en"; readonly visitor: Visitor },
): DemoCommunity => {
  if (community.key !== welcome.community) return community
  const markdown = welcome.markdown[language].replace("{visitor}", visitor.name)
  const post = { author: welcome.author, daysAgo: WELCOME_DAYS_AGO, kind: "message", markdown } as const
  return { ...community, posts: [...community.posts, post] }
}

interface Keeping {
  readonly site: InventedSite
  readonly visitor: Visitor
  readonly name: string
  readonly chosen: readonly LocalWrite[]
  readonly onProgress: (done: number) => void
}

const keep = async (
  ports: Ports,
  { site, visitor, name, chosen, onProgress }: Keeping,
): Promise<Result<Site, OpenError>> => {
  const { id } = site
  const opened = await openStoreOf(ports, id)
  if (!opened.ok) return err(openErrorOf(opened.error))
  const { store, troubles } = opened.value
  const record: SiteRecord = {
    name,
    member: visitor.member,
    keys: visitor.keys,
    secrets: [site.secret],
    founderDevice: site.founder.keys.device,
    addresses: [],
    joining: null,
  }
  const { now, random, timers } = ports
  const cache = ports.openCache(id)
  const ledgers = await createLedgers({
    store,
    keys: visitor.keys,
    now,
    random,
    after: timers.after,
    site: id,
    cache,
    onTrouble: () => {},
  })
  const failure = await letIn(ledgers, site, onProgress)
  await ledgers.close()
  if (failure) return abandon(ports, { site: id, store }, failure)
  // Last, since a store with a record counts as whole.
  const recorded = await store.writeLocal([putSiteRecord(record), ...chosen])
  if (!recorded.ok) return abandon(ports, { site: id, store }, openErrorOf(recorded.error))
  const listed = await ports.registry.put({ id, name, lastOpened: now() })
  if (!listed.ok) return abandon(ports, { site: id, store }, openErrorOf(listed.error))
  return enter(await openSite(ports, { id, name, store, record, troubles }))
}

/** The visitor came to try things out: what an invented charter asks of them is done, signed by this device itself. */
const enter = async (opened: Result<Site, OpenError>): Promise<Result<Site, OpenError>> => {
  const version = opened.ok ? opened.value.charter.get().versions[0] : undefined
  if (opened.ok && version) await opened.value.acceptCharter(version.hash)
  return opened
}

const letIn = async (
  ledgers: Ledgers,
  site: InventedSite,
  onProgress: (done: number) => void,
): Promise<OpenError | null> => {
  const chains = [...site.people.values()].flatMap((person) => [...person.chains])
  // Whoever founded a ledger comes first: the others' envelopes wait for its genesis.
  const ordered = chains.sort(
    ([, one], [, other]) => Number(other[0]?.header.ledger === null) - Number(one[0]?.header.ledger === null),
  )
  const runs = ordered.flatMap(([ledger, chain]) => runsOf(chain).map((run) => [ledger, run] as const))
  for (const [at, [id, run]] of runs.entries()) {
    const ledger = await ledgers.open(id)
    const accepted = await ledger.accept(run, () => true)
    if (accepted.storeFailure === "full") return { kind: "full" }
    if (accepted.accepted !== run.length) return { kind: "failed", detail: accepted.refusal ?? "demonstration" }
    onProgress((at + 1) / runs.length)
  }
  return null
}

const runsOf = (chain: readonly Envelope[]): readonly (readonly Envelope[])[] =>
  Array.from({ length: Math.ceil(chain.length / RUN_ENVELOPES) }, (_, at) =>
    chain.slice(at * RUN_ENVELOPES, (at + 1) * RUN_ENVELOPES),
  )
