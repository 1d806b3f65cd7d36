import { parseItemId, type SiteId } from "../../kernel/ids.ts"
import { createObserved } from "../../kernel/subscription.ts"
import type { Ledger, LedgerChange, Ledgers } from "../../ledger/ledger.ts"
import { itemDocumentId, parseDocumentId } from "../../search/documentId.ts"
import type { Names } from "../../search/query/names.ts"
import { createSearchClient } from "../../search/room/searchClient.ts"
import type { SearchDocument } from "../../search/searchDocument.ts"
import type { SearchService, SearchState } from "../../search/searchService.ts"
import { watchPeopleMet } from "../peopleMet.ts"
import type { Ports } from "../ports.ts"
import type { Rooms } from "../rooms.ts"
import { createSerial } from "../serial.ts"
import type { Site } from "../site.ts"
import { createItemFeed } from "./itemFeed.ts"
import { createLatePipe } from "./latePipe.ts"
import { createListFeed } from "./listFeed.ts"
import { describeCommunity, describeItem, describePerson, describeTag } from "./searchDocuments.ts"

/** The first screen is painted and answers by then; a query does not wait for it. */
const START_DELAY_MS = 1_000

export interface SiteSearchParts {
  readonly site: Pick<Site, "me" | "members" | "authors" | "communities" | "topics">
  readonly rooms: Rooms
  readonly ledgers: Ledgers
}

export interface SiteSearch extends SearchService {
  close(): Promise<void>
}

/** Search over one open site: fed from its projections, answered from its index. */
export const openSiteSearch = (ports: Ports, id: SiteId, { site, rooms, ledgers }: SiteSearchParts): SiteSearch => {
  const state = createObserved<SearchState>({ kind: "opening" })
  const pipe = createLatePipe(() => ports.openSearch(id))
  let documents = 0
  let rebuilding = false
  let isComplete = false
  let begun = false
  let opened = false

  const read = (ids: readonly string[]): readonly (SearchDocument | null)[] => ids.map((each) => readOne(each) ?? null)
  const client = createSearchClient(pipe, {
    read,
    onOpened(found) {
      opened = true
      documents = found.documents
      rebuilding = found.rebuilt
      if (found.rebuilt) ports.log({ what: "search-rebuilt" })
      if (begun) items.start()
    },
    onCount(count) {
      documents = count
      showReady()
    },
    onFailure: (detail) => ports.log({ what: "search-failed", detail }),
  })
  const steps = createSerial()
  /** Older quarters are read at rest: what they hold follows. */
  const isReading = (): boolean => ledgers.ids().some((each) => (ledgers.get(each)?.unread().length ?? 0) > 0)
  const items = createItemFeed({
    me: site.me.member,
    rooms,
    client,
    timers: ports.timers,
    steps,
    onProgress(done, total) {
      isComplete = opened && done === total && !isReading()
      if (state.get().kind === "unavailable" || !opened) return
      if (isComplete) return showReady()
      state.set(done === total ? { kind: "reading", documents } : { kind: "indexing", done, total, rebuilding })
    },
  })
  const met = watchPeopleMet(site)
  const people = createListFeed(met.people, (members) => [...members.values()].map(describePerson), client)
  const communities = createListFeed(site.communities, (views) => views.map(describeCommunity), client)
  const tags = createListFeed(site.topics, (topics) => topics.map(describeTag), client)
  const lists = [people, communities, tags]

  const showReady = (): void => {
    const shown = state.get()
    const isShown = shown.kind === "ready" && shown.documents === documents
    if (isComplete && !isShown && shown.kind !== "unavailable") state.set({ kind: "ready", documents })
  }
  const readOne = (each: string): SearchDocument | undefined => {
    const place = parseDocumentId(each)
    if (place?.kind !== "item") return lists.map((list) => list.get(each)).find((found) => found !== undefined)
    const room = rooms.get(place.ledger)
    if (!room?.state()?.mayRead(site.me.member)) return undefined
    return describeItem(place.ledger, room.projection, place.item)
  }

  const readNames = (): Names => ({
    me: site.me.member,
    members: [...site.authors.get().values()].map(({ id, name }) => ({ id, name })),
    communities: site.communities.get().map(({ ledger, name }) => ({
      ledger,
      name,
      mine: rooms.get(ledger)?.state()?.members.includes(site.me.member) ?? false,
    })),
  })
  let toldNames = ""
  /** Also tells what may be read at all. */
  const tellNames = (): void => {
    const names = readNames()
    const text = JSON.stringify(names)
    if (text === toldNames) return
    toldNames = text
    client.setNames(names)
  }
  const begin = (): void => {
    if (begun) return
    begun = true
    cancelStart()
    tellNames()
    for (const list of lists) list.tell()
    void steps.run(compareLists)
    if (opened) items.start()
  }
  /** People and tags that the index has from before and that are no more. */
  const compareLists = async (): Promise<void> => {
    client.begin(null, [])
    await client.compare([people, tags].flatMap((list) => list.entries()))
    client.end()
  }
  const forget = (ledger: Ledger, { items: fresh, gone }: LedgerChange): void => {
    const deleted = fresh.flatMap(({ body }) => (body["t"] === "delete" ? (parseItemId(body["target"]) ?? []) : []))
    const projection = rooms.get(ledger.id)?.projection
    // Of an older quarter that is not loaded the projection can't tell that it is gone.
    const lost = [...gone, ...deleted].filter((item) => !projection?.post(item) && !projection?.comment(item))
    if (lost.length > 0) client.remove(lost.map((item) => itemDocumentId(ledger.id, item)))
  }

  const cancelStart = ports.timers.after(START_DELAY_MS, begin)
  const stops = [
    rooms.subscribe((change) => {
      if (begun) tellNames()
      items.take(change)
    }),
    ledgers.subscribe((ledger, change) => {
      if (begun && ledger.id !== id) forget(ledger, change)
    }),
    site.authors.subscribe(() => begun && tellNames()),
    site.communities.subscribe(() => begun && tellNames()),
  ]
  pipe.onEnd((detail) => {
    ports.log({ what: "search-ended", detail })
    client.giveUp()
    state.set({ kind: "unavailable" })
  })

  return {
    state,
    query(query) {
      begin()
      items.hurry()
      return client.query(query, isComplete)
    },
    similar(draft, limit) {
      begin()
      items.hurry()
      return client.similar(draft, limit)
    },
    async close() {
      cancelStart()
      items.stop()
      met.stop()
      for (const stop of [...stops, ...lists.map((list) => list.stop)]) stop()
      if (begun) await client.close()
      pipe.close()
    },
  }
}
