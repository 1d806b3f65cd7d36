import { canonicalJson } from "../crypto/canonicalJson.ts"
import { type Item, parseItem } from "../community/items.ts"
import type { DeviceId, ItemId, LedgerId, MemberId } from "../kernel/ids.ts"
import { err, ok, type Result } from "../kernel/result.ts"
import type { EnvelopeStore, LocalWrite } from "../ledger/envelopeStore.ts"
import { toLine } from "../site/names.ts"
import { appendError, storeError } from "./commandError.ts"
import type { Outbox } from "./outbox.ts"
import type { Room, Rooms } from "./rooms.ts"
import { type CommandError, type Site, UNDO_POST_MS, UNDO_REACTION_MS, type WaitingInput } from "./site.ts"

export interface ItemCommands extends Pick<Site, "edit" | "remove" | "acceptAnswer"> {
  /** Signs and commits what waited in the outbox, and takes it out in the same transaction. */
  commit(input: WaitingInput, leave: readonly LocalWrite[]): Promise<Result<void, CommandError>>
  forOutbox(outbox: Outbox): Pick<Site, "submitPost" | "submitComment" | "toggleReaction" | "sendNow" | "undo">
}

const EMPTY: CommandError = { kind: "invalid", field: "text", reason: "empty" }
const UNKNOWN: CommandError = { kind: "invalid", field: "target", reason: "unknown" }

export const createItemCommands = ({
  me,
  rooms,
  store,
}: {
  readonly store: EnvelopeStore
  readonly me: { readonly member: MemberId; readonly device: DeviceId }
  readonly rooms: Rooms
}): ItemCommands => {
  const writable = (ledger: LedgerId): Result<Room, CommandError> => {
    const room = rooms.get(ledger)
    if (!room) return err(UNKNOWN)
    return room.state()?.mayWrite(me.member) ? ok(room) : err({ kind: "denied" })
  }

  const write = async (
    ledger: LedgerId,
    item: Item,
    local?: readonly LocalWrite[],
  ): Promise<Result<void, CommandError>> => {
    const room = writable(ledger)
    if (!room.ok) return room
    const body = item
    if (!parseItem(body)) return err({ kind: "invalid", field: "text", reason: "too-long" })
    const appended = await room.value.ledger.append([{ kind: "item", body }], local)
    return appended.ok ? ok(undefined) : err(appendError(appended.error))
  }

  /** The standing reaction of mine with this emoji, which a second click takes back. */
  const myReaction = (ledger: LedgerId, target: ItemId, emoji: string): ItemId | undefined =>
    rooms.get(ledger)?.projection.reactions(target, { member: me.member, emoji })[0]

  const bodyOf = (input: WaitingInput): { readonly ledger: LedgerId; readonly item: Item | undefined } => {
    switch (input.kind) {
      case "post": {
        const { ledger, kind, title, markdown } = input.post
        return { ledger, item: { t: "post", kind, title: toLine(title), md: markdown } }
      }
      case "comment":
        return { ledger: input.post.ledger, item: { t: "comment", post: input.post.item, md: input.markdown } }
      case "reaction": {
        const { ledger, item: target, emoji, remove } = input
        const standing = myReaction(ledger, target, emoji)
        if (!remove) return { ledger, item: standing ? undefined : { t: "reaction", target, emoji } }
        return { ledger, item: standing && { t: "unreact", target: standing } }
      }
    }
  }

  const own = (ledger: LedgerId, item: ItemId) => {
    const room = rooms.get(ledger)
    const entry = room?.projection.post(item) ?? room?.projection.comment(item)
    return entry?.author === me.member ? entry : undefined
  }

  const submit = (outbox: Outbox, input: WaitingInput, delayMs: number) => {
    const { ledger, item } = bodyOf(input)
    const room = writable(ledger)
    if (!room.ok) return Promise.resolve(room)
    const text = item && "md" in item ? `${item.md}${"title" in item ? item.title : ""}` : "reaction"
    if (text.trim() === "") return Promise.resolve(err(EMPTY))
    const fits = !item || (parseItem(item) && canonicalJson(item).ok)
    if (!fits) return Promise.resolve(err<CommandError>({ kind: "invalid", field: "text", reason: "too-long" }))
    return outbox.submit(input, delayMs)
  }

  return {
    async commit(input, leave) {
      const { ledger, item } = bodyOf(input)
      // A reaction that already is as wished needs no envelope; its entry leaves the outbox all the same.
      if (!item) {
        const left = await store.writeLocal(leave)
        return left.ok ? ok(undefined) : err(storeError(left.error))
      }
      return write(ledger, item, leave)
    },
    edit: ({ ledger, item }, { title, markdown }) => {
      if (markdown.trim() === "" && !title?.trim()) return Promise.resolve(err(EMPTY))
      if (!own(ledger, item)) return Promise.resolve(err({ kind: "denied" }))
      return write(ledger, {
        t: "edit",
        target: item,
        md: markdown,
        ...(title === undefined ? {} : { title: toLine(title) }),
      })
    },
    remove: ({ ledger, item }) => {
      const entry = own(ledger, item)
      return entry
        ? write(ledger, { t: "delete", target: item, hash: entry.hash })
        : Promise.resolve(err({ kind: "denied" }))
    },
    acceptAnswer: ({ ledger, item }, comment) =>
      own(ledger, item)
        ? write(ledger, { t: "accept", post: item, comment })
        : Promise.resolve(err({ kind: "denied" })),
    forOutbox: (outbox) => ({
      submitPost: (post) => submit(outbox, { kind: "post", post }, UNDO_POST_MS),
      submitComment: ({ post, markdown }) => submit(outbox, { kind: "comment", post, markdown }, UNDO_POST_MS),
      toggleReaction({ ledger, item }, emoji) {
        const waiting = outbox.waiting
          .get()
          .find(
            ({ input }) =>
              input.kind === "reaction" && input.item === item && input.ledger === ledger && input.emoji === emoji,
          )
        if (waiting) return outbox.undo(waiting.id).then((undone) => (undone.ok ? ok(waiting.id) : undone))
        const remove = myReaction(ledger, item, emoji) !== undefined
        return submit(outbox, { kind: "reaction", ledger, item, emoji, remove }, UNDO_REACTION_MS)
      },
      sendNow: outbox.sendNow,
      undo: outbox.undo,
    }),
  }
}
