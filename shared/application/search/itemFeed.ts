import type { CommentData, PostData } from "../../community/postData.ts"
import { createBreather } from "../../kernel/breather.ts"
import type { ItemId, LedgerId, MemberId, VolumeName } from "../../kernel/ids.ts"
import { itemDocumentId } from "../../search/documentId.ts"
import type { Entry } from "../../search/room/protocol.ts"
import type { SearchClient } from "../../search/room/searchClient.ts"
import type { Fed } from "../../search/room/searchEngine.ts"
import type { Stamp } from "../../search/searchDocument.ts"
import type { Room, Rooms, RoomsChange } from "../rooms.ts"
import type { Timers } from "../../sync/replicator/ports.ts"
import type { Serial } from "../serial.ts"
import { readVolumes } from "./readVolumes.ts"
import { createRest } from "./rest.ts"
import { describeComment, describeItem, describePost, stampItem } from "./searchDocuments.ts"

/** More at once are compared with what the index has before their texts are sent. */
const MAX_AT_ONCE = 64
const ENTRIES_AT_ONCE = 1_000
/** Describing and handing over so many takes a few milliseconds. */
const FED_AT_ONCE = 50

export interface ItemFeedContext {
  readonly me: MemberId
  readonly rooms: Rooms
  readonly client: SearchClient
  readonly timers: Timers
  /** One comparison with the index after the other. */
  readonly steps: Serial
  /** Of all there is to look through: as it is looked through. */
  onProgress(done: number, total: number): void
}

/** Keeps the index level with the posts and comments that this member may read and that are loaded. */
export interface ItemFeed {
  /** Compares everything that is loaded. */
  start(): void
  /** Until it was started, only notes that a bulk is coming in. */
  take(change: RoomsChange): void
  /** Somebody searches: what waits for the end of a bulk is fed now. */
  hurry(): void
  stop(): void
}

type Stamps = ReadonlyMap<ItemId, Stamp>

interface Shelf {
  readonly room: Room
  /** What was last said of each post: a number, since the projection keeps the rest. */
  readonly told: Map<ItemId, Stamp>
  /** Of the comments below a post, where there are any. */
  readonly toldComments: Map<ItemId, Stamps>
  /** Quarters that the index is known to be level with, but for what was told since. */
  readonly compared: Set<VolumeName>
  /** It is to be compared as a whole, once a bulk has come in. */
  isAwaited: boolean
}

export const createItemFeed = ({ me, rooms, client, timers, steps, onProgress }: ItemFeedContext): ItemFeed => {
  const shelves = new Map<LedgerId, Shelf>()
  let total = 0
  let done = 0
  let started = false
  let stopped = false
  const rest = createRest(timers)

  const mayRead = (room: Room): boolean => room.state()?.mayRead(me) ?? false
  const shelfOf = (room: Room): Shelf => {
    const known = shelves.get(room.ledger.id)
    if (known?.room === room) return known
    const fresh: Shelf = { room, told: new Map(), toldComments: new Map(), compared: new Set(), isAwaited: false }
    shelves.set(room.ledger.id, fresh)
    return fresh
  }

  const tell = (shelf: Shelf, posts: Iterable<ItemId>): void => {
    const { fed, gone } = tellChanges(shelf, posts)
    if (gone.length > 0) client.remove(gone)
    if (fed.length > 0) client.feed(fed, false)
  }
  const progress = (by: number): void => {
    done += by
    if (done >= total) {
      done = 0
      total = 0
    }
    onProgress(done, total)
  }
  const expect = (count: number): void => {
    total += count
    onProgress(done, total)
  }

  /** What is described is told before the page has its turn: a change of it meanwhile is told after it. */
  const feedWanted = async (
    shelf: Shelf,
    entries: readonly Entry[],
    { wanted, breathe }: { readonly wanted: ReadonlySet<string>; readonly breathe: () => Promise<void> },
  ): Promise<void> => {
    const { room } = shelf
    for (let from = 0; from < entries.length; from += FED_AT_ONCE) {
      if (stopped || !mayRead(room)) return
      const fed: Fed[] = []
      for (const [id, stamp] of entries.slice(from, from + FED_AT_ONCE)) {
        const item = wanted.has(id) ? id.slice(room.ledger.id.length + 1) : null
        const document = item === null ? undefined : describeItem(room.ledger.id, room.projection, item as ItemId)
        if (document) fed.push({ document, stamp })
      }
      if (fed.length > 0) client.feed(fed, true)
      await breathe()
    }
  }
  /** In slices, and waiting for the index's answers: the page has its turns. */
  const compareEntries = async (shelf: Shelf, posts: readonly ItemId[]): Promise<void> => {
    const breathe = createBreather()
    let entries: Entry[] = []
    let counted = 0
    const send = async (): Promise<void> => {
      const sent = entries
      entries = []
      const wanted = await client.compare(sent)
      await feedWanted(shelf, sent, { wanted: new Set(wanted), breathe })
      progress(counted)
      counted = 0
    }
    for (const id of posts) {
      entries.push(...entriesOf(shelf, id))
      counted += 1
      await breathe()
      if (entries.length < ENTRIES_AT_ONCE) continue
      await send()
      if (stopped) return
    }
    await send()
  }
  const compareShelf = async (shelf: Shelf, posts: readonly ItemId[]): Promise<void> => {
    const volumes = readVolumes(shelf.room).filter((volume) => !shelf.compared.has(volume))
    client.begin(
      shelf.room.ledger.id,
      volumes.map((volume) => volume.slice("items/".length)),
    )
    for (const volume of volumes) shelf.compared.add(volume)
    await compareEntries(shelf, posts)
    client.end()
  }
  const level = (room: Room): void => {
    if (!mayRead(room)) {
      // Everything of it leaves the index with the right to read it.
      shelves.delete(room.ledger.id)
      return
    }
    const shelf = shelfOf(room)
    const isLevel = readVolumes(room).every((volume) => shelf.compared.has(volume))
    if (isLevel) return
    if (shelf.isAwaited) return
    shelf.isAwaited = true
    const expected = room.projection.posts().length
    expect(expected)
    rest.run(() => {
      shelf.isAwaited = false
      const posts = room.projection.posts()
      expect(posts.length - expected)
      void steps.run(() => compareShelf(shelf, posts))
    })
  }

  return {
    start() {
      started = true
      for (const room of rooms.list()) level(room)
      onProgress(done, total)
    },
    hurry: rest.hurry,
    take({ acts, posts }) {
      for (const { size } of posts.values()) if (size > MAX_AT_ONCE) rest.stir()
      if (!started) return
      for (const [ledger, ids] of posts) {
        const room = rooms.get(ledger)
        const shelf = room && mayRead(room) ? shelfOf(room) : undefined
        // All of it will be looked through.
        if (!shelf || shelf.isAwaited) continue
        if (ids.size <= MAX_AT_ONCE) tell(shelf, ids)
        else {
          expect(ids.size)
          rest.run(() => void steps.run(() => compareEntries(shelf, [...ids])))
        }
      }
      for (const room of acts ? rooms.list() : [...posts.keys()].flatMap((ledger) => rooms.get(ledger) ?? []))
        level(room)
      // Reading an older quarter may have ended, even one that is not ours to read.
      onProgress(done, total)
    },
    stop() {
      stopped = true
      rest.stop()
    },
  }
}

const NO_STAMPS: Stamps = new Map()

/** What there is to say of a thread now, in the order of posts before comments. */
const stampsOf = (comments: readonly CommentData[]): Stamps =>
  comments.length === 0 ? NO_STAMPS : new Map(comments.map((comment) => [comment.id, stampItem(comment)]))

const remember = ({ told, toldComments }: Shelf, post: PostData, comments: Stamps): void => {
  told.set(post.id, stampItem(post))
  if (comments.size > 0) toldComments.set(post.id, comments)
  else toldComments.delete(post.id)
}

/** Remembers the thread as told. */
const entriesOf = (shelf: Shelf, id: ItemId): readonly Entry[] => {
  const { projection, ledger } = shelf.room
  const post = projection.post(id)
  if (!post) return []
  const stamps = stampsOf(projection.comments(id))
  remember(shelf, post, stamps)
  return [[id, stampItem(post)] as const, ...stamps].map(([item, stamp]) => [itemDocumentId(ledger.id, item), stamp])
}

const tellChanges = (
  shelf: Shelf,
  posts: Iterable<ItemId>,
): { readonly fed: readonly Fed[]; readonly gone: readonly string[] } => {
  const { projection, ledger } = shelf.room
  const fed: Fed[] = []
  const gone: string[] = []
  for (const id of posts) {
    const post = projection.post(id)
    const comments = projection.comments(id)
    const stamps = stampsOf(comments)
    const before = shelf.toldComments.get(id) ?? NO_STAMPS
    for (const comment of before.keys()) if (!stamps.has(comment)) gone.push(itemDocumentId(ledger.id, comment))
    if (!post) {
      shelf.told.delete(id)
      shelf.toldComments.delete(id)
      gone.push(itemDocumentId(ledger.id, id))
      continue
    }
    const stamp = stampItem(post)
    if (shelf.told.get(id) !== stamp) fed.push({ document: describePost(ledger.id, post), stamp })
    for (const comment of comments) {
      const said = stampItem(comment)
      if (before.get(comment.id) !== said)
        fed.push({ document: describeComment(ledger.id, comment, post.title), stamp: said })
    }
    remember(shelf, post, stamps)
  }
  return { fed, gone }
}
