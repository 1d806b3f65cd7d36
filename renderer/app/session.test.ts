import { expect, test, vi } from "vitest"
import type { KnownSite, Palabre } from "../../shared/application/palabre.ts"
import { createFakeOwnership } from "../../tests/fakes/fakeOwnership.ts"
import { createFakePalabre } from "../../tests/fakes/fakePalabre.ts"
import { createFakeSite, type FakeSite } from "../../tests/fakes/fakeSite.ts"
import { createSession, type Session } from "./session.ts"

const until = (session: Session, kind: string): Promise<void> =>
  new Promise((resolve) => {
    const look = () => {
      if (session.get().kind === kind) resolve()
    }
    session.subscribe(look)
    look()
  })

const profile = () => {
  const ownership = createFakeOwnership()
  const sites: FakeSite[] = []
  const known: KnownSite[] = []
  const openWindow = () => {
    const palabre = createFakePalabre({
      known,
      makeSite: () => {
        const made = createFakeSite()
        sites.push(made)
        return made.site
      },
    })
    return { palabre, session: createSession(palabre, ownership.windowOf()) }
  }
  return { openWindow, sites, known }
}

const spoken = Promise.resolve()

const FOUNDING = { siteName: "Atelier", purpose: "", memberName: "Léa", memberTitle: "", language: "fr" } as const

test("a profile without a site arrives", async () => {
  const { session } = profile().openWindow()
  await session.start(null, spoken)
  expect(session.get()).toEqual({ kind: "arriving", invitation: null })
})

test("a profile opens the site that it used last", async () => {
  const { openWindow, known } = profile()
  const { site } = createFakeSite()
  known.push({ id: site.id, name: "Atelier", lastOpened: 5 })
  const { session, palabre } = openWindow()
  await session.start(null, spoken)
  expect(session.get().kind).toBe("open")
  expect(palabre.calls).toEqual([`open ${site.id}`])
})

test("a known site is opened before the page has its texts; a demonstration waits for their language", async () => {
  const { openWindow, known } = profile()
  const { session } = openWindow()
  let speak: (() => void) | undefined
  const speaking = new Promise<void>((resolve) => (speak = resolve))
  const starting = session.start(null, speaking)
  // A turn of its own: all that waits for nothing else is done by then.
  await new Promise((resolve) => setTimeout(resolve))
  expect(session.get().kind).toBe("starting")
  speak?.()
  await starting
  expect(session.get().kind).toBe("arriving")
  known.push({ id: createFakeSite().site.id, name: "Atelier", lastOpened: 5 })
  const never = new Promise<void>(() => {})
  const other = openWindow().session
  await other.start(null, never)
  expect(other.get().kind).toBe("open")
})

test("an invitation in the address comes before the known site", async () => {
  const { openWindow, known } = profile()
  known.push({ id: createFakeSite().site.id, name: "Atelier", lastOpened: 5 })
  const { session, palabre } = openWindow()
  await session.start("#join=abc", spoken)
  expect(session.get()).toEqual({ kind: "arriving", invitation: "#join=abc" })
  expect(palabre.calls).toEqual([])
})

test("a second window does not open the site, and takes it over only after the first has closed it", async () => {
  const { openWindow, sites, known } = profile()
  const { session: first } = openWindow()
  await first.start(null, spoken)
  await first.found(FOUNDING)
  const founded = sites[0]
  if (!founded) throw new Error("nothing was founded")
  known.push({ id: founded.site.id, name: "Atelier", lastOpened: 1 })

  const { session: second, palabre } = openWindow()
  await second.start(null, spoken)
  expect(second.get()).toEqual({ kind: "elsewhere", id: founded.site.id, asking: "no" })
  expect(palabre.calls).toEqual([])

  let closedBefore: boolean | undefined
  const watched = second.takeOver(founded.site.id)
  first.subscribe(() => {
    if (first.get().kind === "given-away") closedBefore = founded.closed()
  })
  await watched
  expect(closedBefore).toBe(true)
  expect(first.get()).toEqual({ kind: "given-away", id: founded.site.id })
  expect(second.get().kind).toBe("open")
  expect(sites.at(-1)?.closed()).toBe(false)
})

test("the window that gave the site away can take it back", async () => {
  const { openWindow, sites, known } = profile()
  const { session: first } = openWindow()
  await first.found(FOUNDING)
  const id = sites[0]?.site.id
  if (!id) throw new Error("nothing was founded")
  known.push({ id, name: "Atelier", lastOpened: 1 })
  const { session: second } = openWindow()
  await second.start(null, spoken)
  await second.takeOver(id)
  await first.takeOver(id)
  expect(first.get().kind).toBe("open")
  await until(second, "given-away")
})

test("opening another site closes the one before", async () => {
  const { openWindow, sites } = profile()
  const { session } = openWindow()
  await session.found(FOUNDING)
  await session.arrive(null)
  expect(sites[0]?.closed()).toBe(true)
  expect(session.get().kind).toBe("arriving")
})

test("what throws while a site is founded is told, not lost", async () => {
  const { site } = createFakeSite()
  const palabre = createFakePalabre({ makeSite: () => site })
  const broken = { ...palabre, found: () => Promise.reject(new Error("no database")) }
  const session = createSession(broken, createFakeOwnership().windowOf())
  expect(await session.found(FOUNDING)).toEqual({ ok: false, error: { kind: "failed", detail: "no database" } })
})

test("a site that cannot be opened says so and is released for another try", async () => {
  const { site } = createFakeSite()
  const ownership = createFakeOwnership()
  const palabre = createFakePalabre({ makeSite: () => site })
  const failing = { ...palabre, open: async () => ({ ok: false, error: { kind: "damaged", detail: "keys" } }) as const }
  const session = createSession(failing, ownership.windowOf())
  await session.open(site.id)
  expect(session.get()).toEqual({ kind: "failed", id: site.id, error: { kind: "damaged", detail: "keys" } })
  expect(await ownership.windowOf().acquire(site.id)).not.toBeNull()
})

/** A palabre whose opening waits for a word. */
const slowPalabre = () => {
  const sites: FakeSite[] = []
  const gates: (() => void)[] = []
  const palabre = createFakePalabre({
    makeSite: () => {
      const made = createFakeSite()
      sites.push(made)
      return made.site
    },
  })
  const slow: Palabre = {
    ...palabre,
    async open(id) {
      await new Promise<void>((resolve) => gates.push(resolve))
      return palabre.open(id)
    },
  }
  const opening = () => vi.waitFor(() => expect(gates.length).toBeGreaterThan(0))
  return { palabre: slow, sites, opening, finish: () => gates.splice(0).forEach((go) => go()) }
}

test("a window that is asked for a site while it still opens it closes it before it lets go", async () => {
  const ownership = createFakeOwnership()
  const { palabre, sites, opening, finish } = slowPalabre()
  const first = createSession(palabre, ownership.windowOf())
  const { id } = createFakeSite().site
  const opened = first.open(id)
  await opening()
  let closedAtHandOver: boolean | undefined
  const taken = ownership
    .windowOf()
    .takeOver(id)
    .then(() => (closedAtHandOver = sites[0]?.closed()))
  finish()
  await Promise.all([opened, taken])
  expect(closedAtHandOver).toBe(true)
  await until(first, "given-away")
})

test("an invitation that comes while a site is opening closes that site once it is open", async () => {
  const ownership = createFakeOwnership()
  const { palabre, sites, opening, finish } = slowPalabre()
  const session = createSession(palabre, ownership.windowOf())
  const { id } = createFakeSite().site
  const opened = session.open(id)
  await opening()
  const arrived = session.arrive("#join=abc")
  finish()
  await Promise.all([opened, arrived])
  expect(session.get()).toEqual({ kind: "arriving", invitation: "#join=abc" })
  expect(sites.map((site) => site.closed())).toEqual([true])
  expect(await ownership.windowOf().acquire(id)).not.toBeNull()
})

test("a site that another window has taken before its founder's could is not shown twice", async () => {
  const ownership = createFakeOwnership()
  const made = createFakeSite()
  const palabre = createFakePalabre({ makeSite: () => made.site })
  await ownership.windowOf().acquire(made.site.id)
  const session = createSession(palabre, ownership.windowOf())
  await session.found(FOUNDING)
  expect(session.get()).toEqual({ kind: "elsewhere", id: made.site.id, asking: "no" })
  expect(made.closed()).toBe(true)
})

test("the demonstration is thrown away and made anew, from its own beginning", async () => {
  const { openWindow } = profile()
  const { session, palabre } = openWindow()
  await session.demonstrate()
  const state = session.get()
  if (state.kind !== "open") throw new Error("the demonstration is not open")
  await session.demonstrateAgain(state.site.id)
  expect(palabre.calls).toEqual(["demonstrate", `forget ${state.site.id}`, "demonstrate"])
  expect(session.get().kind).toBe("open")
})
