import { canonicalJson } from "../crypto/canonicalJson.ts"
import { type Item, parseItem } from "../community/items.ts"
import type { Picture } from "../community/picture.ts"
import { sameData } from "../community/sameData.ts"
import type { ItemId, LedgerId } from "../kernel/ids.ts"
import { err, ok, type Result } from "../kernel/result.ts"
import type { EnvelopeStore, LocalWrite } from "../ledger/envelopeStore.ts"
import { toLine } from "../site/names.ts"
import { appendError, storeError } from "./commandError.ts"
import { putDraft } from "./draftBox.ts"
import { denied } from "./denied.ts"
import type { History } from "./history.ts"
import { createRefusals, type RefusalSources } from "./refusals.ts"
import type { Outbox } from "./outbox.ts"
import type { Room, Rooms } from "./rooms.ts"
import { createSerial } from "./serial.ts"
import {
  type CommandError,
  type PostKey,
  type Site,
  UNDO_REACTION_MS,
  UNDO_WORDS_MS,
  type WaitingId,
  type WaitingInput,
} from "./site.ts"

export interface ItemCommands extends Pick<Site, "edit" | "nameLanguage" | "remove" | "acceptAnswer"> {
  /** Signs and commits what waited in the outbox, and takes it out in the same transaction. */
  commit(input: WaitingInput, leave: readonly LocalWrite[]): Promise<Result<void, CommandError>>
  forOutbox(outbox: Outbox): Pick<Site, "submitPost" | "submitComment" | "toggleReaction" | "sendNow" | "undo">
}

const EMPTY: CommandError = { kind: "invalid", field: "text", reason: "empty" }
const UNKNOWN: CommandError = { kind: "invalid", field: "target", reason: "unknown" }

export const createItemCommands = ({
  me,
  rooms,
  roster,
  store,
  reach,
}: RefusalSources & {
  readonly store: EnvelopeStore
  readonly rooms: Rooms
  readonly reach: History["reach"]
}): ItemCommands => {
  const refuse = createRefusals({ me, roster })
  const writable = (ledger: LedgerId): Result<Room, CommandError> => {
    const room = rooms.get(ledger)
    if (!room) return err(UNKNOWN)
    return room.state()?.mayWrite(me.member) ? ok(room) : err(refuse.inRoom(room, "write"))
  }

  const write = async (
    ledger: LedgerId,
    items: readonly Item[],
    local?: readonly LocalWrite[],
  ): Promise<Result<void, CommandError>> => {
    const room = writable(ledger)
    if (!room.ok) return room
    if (!items.every((item) => parseItem(item))) return err({ kind: "invalid", field: "text", reason: "too-long" })
    const appended = await room.value.ledger.append(
      items.map((body) => ({ kind: "item", body })),
      local,
    )
    return appended.ok ? ok(undefined) : err(appendError(appended.error))
  }

  const entryOf = (ledger: LedgerId, item: ItemId) => {
    const projection = rooms.get(ledger)?.projection
    return projection?.post(item) ?? projection?.comment(item)
  }

  /** My standing reactions with this emoji, which a second click takes back. */
  const myReactions = (ledger: LedgerId, target: ItemId, emoji: string): readonly ItemId[] =>
    rooms.get(ledger)?.projection.reactions(target, { member: me.member, emoji }) ?? []

  /** Items to write: none where a reaction already is as wished, or what it was put on is gone. */
  const bodiesOf = (input: WaitingInput): Result<readonly Item[], CommandError> => {
    switch (input.kind) {
      case "post": {
        const { kind, title, markdown, pictures = [], shared } = input.post
        const more = { ...withPictures(pictures), ...(shared ? { shared } : {}) }
        return ok([{ t: "post", kind, title: toLine(title), md: markdown, ...more }])
      }
      case "comment": {
        const { post, markdown, pictures = [] } = input
        // Under a deleted post nobody would ever see it: its author is to keep the text.
        if (!rooms.get(post.ledger)?.projection.post(post.item)) return err(UNKNOWN)
        return ok([{ t: "comment", post: post.item, md: markdown, ...withPictures(pictures) }])
      }
      case "reaction": {
        const { ledger, item: target, emoji, remove } = input
        const standing = myReactions(ledger, target, emoji)
        if (remove) return ok(standing.map((reaction) => ({ t: "unreact", target: reaction })))
        return ok(standing.length > 0 || !entryOf(ledger, target) ? [] : [{ t: "reaction", target, emoji }])
      }
    }
  }

  const own = (ledger: LedgerId, item: ItemId) => {
    const entry = entryOf(ledger, item)
    return entry?.author === me.member ? entry : undefined
  }

  const notMine = (ledger: LedgerId, item: ItemId): Result<never, CommandError> => {
    const entry = entryOf(ledger, item)
    return err(entry ? denied("others", [entry.author]) : UNKNOWN)
  }

  const submit = async (
    outbox: Outbox,
    input: WaitingInput,
    delayMs: number,
  ): Promise<Result<WaitingId, CommandError>> => {
    const room = writable(ledgerOf(input))
    if (!room.ok) return room
    const bodies = bodiesOf(input)
    if (!bodies.ok) return bodies
    for (const item of bodies.value) {
      if (isEmpty(item)) return err(EMPTY)
      if (!parseItem(item) || !canonicalJson(item).ok)
        return err({ kind: "invalid", field: "text", reason: "too-long" })
    }
    return outbox.submit(input, delayMs)
  }

  /** One after the other: each click sees what the one before has come to. */
  const clicks = createSerial()
  const toggle = async (
    outbox: Outbox,
    { ledger, item }: PostKey,
    emoji: string,
  ): Promise<Result<WaitingId, CommandError>> => {
    const waiting = outbox.waiting
      .get()
      .find(
        ({ input }) =>
          input.kind === "reaction" && input.item === item && input.ledger === ledger && input.emoji === emoji,
      )
    if (!waiting) {
      const remove = myReactions(ledger, item, emoji).length > 0
      return submit(outbox, { kind: "reaction", ledger, item, emoji, remove }, UNDO_REACTION_MS)
    }
    const undone = await outbox.undo(waiting.id)
    if (undone.ok) return ok(waiting.id)
    if (!isAlreadySent(undone.error)) return undone
    // It is just being sent: what it comes to is turned round.
    await outbox.sendNow(waiting.id)
    return toggle(outbox, { ledger, item }, emoji)
  }

  return {
    async commit(input, leave) {
      // What a start finds waiting may be about a post of a quarter that is not read yet.
      const target = targetOf(input)
      if (target) await reach(ledgerOf(input), target)
      const bodies = bodiesOf(input)
      if (!bodies.ok) return bodies
      if (bodies.value.length > 0) return write(ledgerOf(input), bodies.value, leave)
      const left = await store.writeLocal(leave)
      return left.ok ? ok(undefined) : err(storeError(left.error))
    },
    edit: ({ ledger, item }, { title, markdown, pictures }) => {
      const entry = own(ledger, item)
      if (!entry) return Promise.resolve(notMine(ledger, item))
      const shown = pictures ?? entry.pictures
      if (markdown.trim() === "" && !title?.trim() && shown.length === 0) return Promise.resolve(err(EMPTY))
      const titled = title === undefined ? {} : { title: toLine(title) }
      // What stays is not sent again.
      const pictured = sameData(shown, entry.pictures) ? {} : { pictures: shown.map(describeInLine) }
      return write(ledger, [{ t: "edit", target: item, md: markdown, ...titled, ...pictured }])
    },
    nameLanguage: async ({ ledger, item }, language) => {
      const entry = own(ledger, item)
      if (!entry) return notMine(ledger, item)
      return entry.language === language ? ok(undefined) : write(ledger, [{ t: "language", target: item, language }])
    },
    remove: ({ ledger, item }) => {
      const entry = own(ledger, item)
      return entry
        ? write(ledger, [{ t: "delete", target: item, hash: entry.hash }])
        : Promise.resolve(notMine(ledger, item))
    },
    acceptAnswer: ({ ledger, item }, comment) =>
      own(ledger, item)
        ? write(ledger, [{ t: "accept", post: item, comment }])
        : Promise.resolve(notMine(ledger, item)),
    forOutbox: (outbox) => ({
      submitPost: (post) => submit(outbox, { kind: "post", post }, UNDO_WORDS_MS),
      submitComment: (comment) => submit(outbox, { kind: "comment", ...comment }, UNDO_WORDS_MS),
      toggleReaction: (target, emoji) => clicks.run(() => toggle(outbox, target, emoji)),
      sendNow: outbox.sendNow,
      undo: (id, keep) => outbox.undo(id, keep ? [putDraft(keep)] : []),
    }),
  }
}

const describeInLine = ({ data, alt }: Picture): Picture => ({ data, alt: toLine(alt) })

const withPictures = (pictures: readonly Picture[]) =>
  pictures.length > 0 ? { pictures: pictures.map(describeInLine) } : {}

const isEmpty = (item: Item): boolean => {
  if (item.t !== "post" && item.t !== "comment") return false
  const text = item.t === "post" ? `${item.md}${item.title}` : item.md
  return text.trim() === "" && !item.pictures && !(item.t === "post" && item.shared)
}

const ledgerOf = (input: WaitingInput): LedgerId => (input.kind === "reaction" ? input.ledger : input.post.ledger)

const targetOf = (input: WaitingInput): ItemId | undefined => {
  if (input.kind === "post") return undefined
  return input.kind === "comment" ? input.post.item : input.item
}

const isAlreadySent = (error: CommandError): boolean => error.kind === "invalid" && error.reason === "already-sent"
