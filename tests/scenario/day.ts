import type { KeptDraft, PostKey, Site, WaitingId } from "../../shared/application/site.ts"
import type { LedgerId } from "../../shared/kernel/ids.ts"
import { ok, type Result } from "../../shared/kernel/result.ts"
import { textsOf } from "./story.ts"

/** Whether what a member was told to be saved is there. */
type Check = (site: Site) => boolean | Promise<boolean>

export interface Day {
  readonly site: Site
  readonly ledger: LedgerId
  /** Where what was acknowledged is kept, by what it is about. */
  readonly told: Map<string, Check>
  /** Codes of what was refused. */
  readonly refused: string[]
  /** Lets what is under way come to rest. */
  readonly settle: () => Promise<void>
  /** What the colleague does meanwhile. */
  readonly colleague: { publish(text: string): Promise<void>; takeDown(text: string): Promise<void> }
}

export const commentsOf = (site: Site, post: PostKey): readonly string[] =>
  site
    .thread(post)
    .get()
    .map(({ markdown }) => markdown)

const placesOf = async (site: Site, text: string): Promise<number> => {
  const drafts = (await site.drafts()).map(({ draft }) => draft.markdown)
  const comments = site.home.get().flatMap((key) => commentsOf(site, key))
  return [...drafts, ...textsOf(site), ...comments].filter((found) => found === text).length
}

const once =
  (text: string): Check =>
  async (site) =>
    (await placesOf(site, text)) === 1
const shown =
  (text: string): Check =>
  (site) =>
    textsOf(site).filter((found) => found === text).length === 1
const gone =
  (text: string): Check =>
  (site) =>
    !textsOf(site).includes(text)

const keyOf = (site: Site, text: string): PostKey | undefined =>
  site.home.get().find((key) => site.post(key).get()?.markdown === text)

const isDraft: Check = async (site) => (await site.drafts()).some(({ draft: { markdown } }) => markdown === "Commencé")
const isThere: Check = (on) => on.communities.get().some(({ name }) => name === "Petit comité")

/** One of everything that a member does in a day, one after the other; each is told as saved only once it was acknowledged. */
export const spendDay = async (day: Day): Promise<void> => {
  const { site, ledger, told, refused, settle, colleague } = day
  /** While it runs, what it changes holds neither before nor after. */
  const step = async (
    about: string,
    act: () => Promise<Result<unknown, { readonly kind: string }> | void>,
    check: Check,
  ): Promise<void> => {
    const before = told.get(about)
    told.delete(about)
    const result = (await act()) ?? ok(undefined)
    if (result.ok) return void told.set(about, check)
    refused.push(result.error.kind)
    if (before) told.set(about, before)
  }
  const submit = async (about: string, text: string): Promise<WaitingId> => {
    let id = ""
    const input = { ledger, kind: "message", title: "", markdown: text } as const
    await step(
      about,
      async () => {
        const submitted = await site.submitPost(input)
        if (submitted.ok) id = submitted.value
        return submitted
      },
      once(text),
    )
    return id
  }
  const draft = (markdown: string): KeptDraft["draft"] => ({ kind: "message", title: "", markdown, ledger, savedAt: 1 })
  const old = keyOf(site, "Avant")
  if (!old) throw new Error("no post")

  await step("draft", () => site.saveDraft("post:home", draft("Commencé")), isDraft)
  const first = await submit("sent", "Un")
  if (first !== "") await step("sent", () => site.sendNow(first), once("Un"))
  const one = keyOf(site, "Un")
  if (one)
    await step("sent", () => site.edit({ ledger, item: one.item }, { markdown: "Un, corrigé" }), shown("Un, corrigé"))
  const taken = await submit("taken back", "Deux")
  if (taken !== "")
    await step("taken back", () => site.undo(taken, { key: "post:two", draft: draft("Deux") }), once("Deux"))
  await step(
    "comment",
    async () => {
      const commented = await site.submitComment({ post: old, markdown: "Réponse" })
      return commented.ok ? site.sendNow(commented.value) : commented
    },
    once("Réponse"),
  )
  const reacted: Check = (on) => on.post(old).get()?.reactions[0]?.mine === true
  await step(
    "reaction",
    async () => {
      const reaction = await site.toggleReaction(old, "👍")
      return reaction.ok ? site.sendNow(reaction.value) : reaction
    },
    reacted,
  )
  await colleague.publish("De Bob")
  await colleague.publish("De Bob, retiré ensuite")
  await settle()
  await colleague.takeDown("De Bob, retiré ensuite")
  await settle()
  const bobs = keyOf(site, "De Bob")
  if (bobs)
    await step(
      "read",
      () => site.markRead([bobs]),
      () => true,
    )
  const doomed = keyOf(site, "À retirer")
  if (doomed) await step("removed", () => site.remove({ ledger, item: doomed.item }), gone("À retirer"))
  await settle()
  await step(
    "favourite",
    () => site.favouriteCommunity(ledger, true),
    (on) => on.communities.get().some((one) => one.favourite),
  )
  await step(
    "topic",
    () => site.followTopic("avant", true),
    (on) => on.topics.get().some(({ tag }) => tag === "avant"),
  )
  await step(
    "saved",
    () => site.savePost(old, true),
    (on) => on.saved.get().some(({ item }) => item === old.item),
  )
  await step(
    "settings",
    () => site.changeInboxSettings({ system: true, quiet: { from: 1320, to: 420 } }),
    (on) => on.inboxSettings.get().system && on.inboxSettings.get().quiet !== null,
  )
  await step(
    "name",
    () => site.introduce({ name: "Alice Martin", title: "" }),
    (on) => on.members.get().get(site.me.member)?.name === "Alice Martin",
  )
  const input = { name: "Petit comité", purpose: "À quelques-uns", emoji: "🌱", access: "open" } as const
  await step("community", () => site.createCommunity(input), isThere)
  await submit("waiting", "Trois")
  await settle()
}
