import type { Scene } from "../application/scene.ts"
import type { CommunityView, PostKey } from "../application/site.ts"
import { putArrived, readArrived, readCompany } from "./company.ts"
import { later } from "./content/later.ts"
import { createVoice, type Voice } from "./createVoice.ts"

const FIRST_ARRIVAL_MS = 20_000
const BETWEEN_ARRIVALS_MS = 90_000
const REACTION_MS = 4_000
const REPLY_MS = 10_000
/** Where the visitor's own posts are looked for: the newest of Home. */
const NEWEST = 5

interface CompanyOptions {
  /** In which they answer, asked anew for each answer: the member may change it meanwhile. */
  readonly language: () => "fr" | "en"
}

/** Invented colleagues who write and answer while the demonstration is open. @returns what ends it */
export const keepCompany = async (scene: Scene, { language }: CompanyOptions): Promise<() => void> => {
  const { site, store, ports } = scene
  const company = await readCompany(store)
  if (!company) return () => undefined
  const voices = company.companions.map((companion) => createVoice(companion, scene))
  const cancels = new Set<() => void>()
  const soon = (ms: number, act: () => Promise<void>): void => {
    const cancel = ports.timers.after(ms, () => {
      cancels.delete(cancel)
      // Whoever closes the site meanwhile loses an invented sentence.
      act().catch((error: unknown) => ports.log({ what: "demonstration-silent", error: String(error) }))
    })
    cancels.add(cancel)
  }

  const arrive = async (): Promise<void> => {
    const count = await readArrived(store)
    const post = later.arrivals[count]
    if (!post) return
    const { author, community, kind, title, markdown } = post
    const ledger = site.communities.get().find(({ name }) => name === community)?.ledger
    await store.writeLocal([putArrived(count + 1)])
    if (ledger) await voices.find(({ key }) => key === author)?.say(ledger, { t: "post", kind, title, md: markdown })
    soon(BETWEEN_ARRIVALS_MS, arrive)
  }

  const answered = new Set<string>()
  const answer = (key: PostKey): void => {
    const post = site.post(key).get()
    const voice = findReader(voices, site.communities.get(), key)
    if (!post || !voice || post.author !== site.me.member || post.comments > 0 || answered.has(key.item)) return
    answered.add(key.item)
    const ifThere = (body: Parameters<Voice["say"]>[1]) => async (): Promise<void> => {
      if (site.post(key).get()) await voice.say(key.ledger, body)
    }
    soon(REACTION_MS, ifThere({ t: "reaction", target: key.item, emoji: "👍" }))
    soon(REPLY_MS, () => ifThere({ t: "comment", post: key.item, md: later.replies[language()][post.kind] })())
  }
  const look = (): void => site.home.get().slice(0, NEWEST).forEach(answer)

  const stop = site.home.subscribe(look)
  look()
  soon(FIRST_ARRIVAL_MS, arrive)
  return () => {
    stop()
    for (const cancel of cancels) cancel()
  }
}

const findReader = (
  voices: readonly Voice[],
  communities: readonly CommunityView[],
  { ledger }: PostKey,
): Voice | undefined => {
  const community = communities.find((one) => one.ledger === ledger)
  return voices.find(({ member }) => community?.access === "open" || community?.members.includes(member))
}
