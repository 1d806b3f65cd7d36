import { start } from "../../../../renderer/app/start.tsx"
import type { Standing } from "../../../../shared/application/site.ts"
import { createFurnishedSite } from "../../../fakes/fakeContent.ts"
import { createHostileSite } from "../../../fakes/hostileContent.ts"
import { readTemplate } from "../../../../renderer/features/charter/readTemplate.ts"
import { putCharter } from "../../../fakes/fakeCharter.ts"
import { putCases } from "../../../fakes/fakeCases.ts"
import { fakeAccessView, makeGuest } from "../../../fakes/fakeAccess.ts"
import { createFakeHost, type FakeHost } from "../../../fakes/fakeHost.ts"
import { createFakePalabre } from "../../../fakes/fakePalabre.ts"
import { ALONE, createFakeSite, type FakeSite } from "../../../fakes/fakeSite.ts"

/** What a test drives from outside of the page, as `window.stage`. */
export interface Stage {
  readonly fake: FakeSite
  readonly host: FakeHost
}

/** Every screen on a site in memory: `?scene=first-run|home|empty|alone|moderating|charter|newcomer|asking|guest|joining|refused|removed|comparing|vouching|vouched|back|revoked|frozen|mending|hostile`, for eyes and for axe. */
const scene = new URLSearchParams(location.search).get("scene") ?? "home"
/** Comes back with two administrators. */
const LOST = { name: "Bob Durand", machine: "Portable", by: "Marc Lefebvre" }
const standings: Record<string, Standing> = {
  joining: { kind: "joining", since: Date.now() - 180_000, putOff: null, pairing: null, returning: false },
  comparing: {
    kind: "joining",
    since: Date.now(),
    putOff: null,
    pairing: { code: "274913", admitted: false, vouching: null },
    returning: false,
  },
  vouching: {
    kind: "joining",
    since: Date.now(),
    putOff: null,
    pairing: { code: "274913", admitted: false, vouching: { ...LOST, confirmed: [], done: false } },
    returning: false,
  },
  vouched: {
    kind: "joining",
    since: Date.now(),
    putOff: null,
    pairing: { code: "274913", admitted: false, vouching: { ...LOST, confirmed: ["Marc Lefebvre"], done: true } },
    returning: false,
  },
  returning: { kind: "joining", since: Date.now() - 60_000, putOff: null, pairing: null, returning: true },
  unreturned: { kind: "refused", reason: "invalid", returning: true },
  revoked: { kind: "revoked" },
  refused: { kind: "refused", reason: "expired", returning: false },
  removed: { kind: "removed" },
  frozen: { kind: "frozen" },
  mending: { kind: "mending" },
}

const STAGED_CHARTER = {
  texts: [
    readTemplate("fr", "Atelier Nord"),
    readTemplate("fr", "Atelier Nord").replace("Aucune question n’est bête.", "Aucune question n’est trop petite."),
  ],
  line: "Les questions, même petites, sont bienvenues.",
  until: Date.UTC(2126, 11, 6, 12),
} as const

const makers: Record<string, () => FakeSite> = { empty: createFakeSite, hostile: createHostileSite }
const fake = (makers[scene] ?? createFurnishedSite)()
fake.standing.set(standings[scene] ?? { kind: "member" })
if (scene === "charter" || scene === "newcomer") putCharter(fake, STAGED_CHARTER)
if (scene === "newcomer")
  fake.charter.set({
    ...fake.charter.get(),
    mayPublish: false,
    acceptances: [],
    standing: { kind: "newcomer", postponed: location.hash !== "" },
  })
if (scene === "moderating") putCases(fake, "Le numéro d’un client se lit sur la photo.")
if (scene === "asking") fake.access.set(fakeAccessView(Date.now()))
if (scene === "guest") makeGuest(fake)
if (scene === "back") fake.machines.cameBack.set(true)
if (scene === "alone") fake.sync.set({ ...ALONE, unsent: 3 })

const host = createFakeHost({
  language: "fr",
  elsewhere:
    scene === "first-run" ? [{ profile: "atelier", address: "http://localhost:4182", sites: ["Atelier Sud"] }] : [],
})
const known = scene === "first-run" ? [] : [{ id: fake.site.id, name: "Atelier Nord", lastOpened: 1 }]
const palabre = createFakePalabre({ host, known, makeSite: () => fake.site })

const stage: Stage = { fake, host }
Object.assign(window, { stage })

const root = document.getElementById("root")
if (root) await start(() => Promise.resolve(palabre), root)
