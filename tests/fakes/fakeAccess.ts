import type { AccessOfSite, AccessView, DoorView, JoinRequest } from "../../shared/application/accessViews.ts"
import type { CommunityView, Site } from "../../shared/application/site.ts"
import type { Hash, LedgerId, MemberId } from "../../shared/kernel/ids.ts"
import { createObserved, type Observed } from "../../shared/kernel/subscription.ts"
import type { CertificateId } from "../../shared/site/certificate.ts"
import type { FakeSite } from "./fakeSite.ts"
import { fakeLedger, fakeMember } from "./fakeIds.ts"

interface FakeAccessInput {
  readonly me: MemberId
  readonly now: () => number
  readonly command: (called: string, act: () => void) => ReturnType<Site["askToJoin"]>
  readonly changeCommunity: (ledger: LedgerId, changed: Partial<CommunityView>) => void
}

export const NO_ACCESS: AccessView = { doors: [], toAnswer: [], mine: [], out: [], overused: [] }

/** Doors and requests that a test puts there; what is answered leaves the list, and nothing is judged. */
export const createFakeAccess = ({ me, now, command, changeCommunity }: FakeAccessInput) => {
  const access: Observed<AccessView> = createObserved(NO_ACCESS)
  const change = (door: LedgerId, request: JoinRequest | null): void => {
    const view = access.get()
    const doors = view.doors.map((one) => (one.door === door ? { ...one, request } : one))
    access.set({ ...view, doors, mine: doors.filter((one) => one.request !== null) })
  }
  const commands: AccessOfSite = {
    access,
    askToJoin: (door, note) =>
      command("askToJoin", () => change(door, { id: fakeHash(900), member: me, at: now(), note, answer: null })),
    withdrawRequest: (door) => command("withdrawRequest", () => change(door, null)),
    answerRequest: (_door, { request }) =>
      command("answerRequest", () => {
        const view = access.get()
        access.set({ ...view, toAnswer: view.toAnswer.filter((one) => one.request.id !== request) })
      }),
    closeCommunity: (ledger) => command("closeCommunity", () => changeCommunity(ledger, { access: "request" })),
    takeNote: (of) =>
      command("takeNote", () => {
        const view = access.get()
        access.set({
          ...view,
          mine: view.mine.filter(({ request }) => request?.id !== of),
          overused: view.overused.filter(({ id, used }) => `${id}/${used.length}` !== of),
        })
      }),
  }
  return { access, commands }
}

const fakeHash = (number: number): Hash => fakeLedger(number) as string as Hash

const DAY_MS = 86_400_000

const door = (number: number, name: string, emoji: string, request: JoinRequest | null): DoorView => ({
  ...{ door: fakeLedger(70 + number), community: fakeLedger(80 + number), name, emoji, request },
  purpose: `${name} : ce qui se prépare, entre ceux qui en sont chargés.`,
  answering: [fakeMember(2), fakeMember(4)],
  inside: false,
})

/** Doors in every state, two requests that wait for me, and an invitation that was used too often. */
export const fakeAccessView = (start: number): AccessView => {
  const asked = (number: number, answer: JoinRequest["answer"]): JoinRequest => ({
    ...{ id: fakeHash(300 + number), member: fakeMember(1), at: start - 2 * DAY_MS, answer },
    note: "Je reprends le dossier de Marc à partir de lundi.",
  })
  const said = { by: fakeMember(2), at: start - DAY_MS }
  const waiting = door(2, "Négociation fournisseurs", "🤝", asked(2, null))
  const refused = door(
    3,
    "Salon de printemps",
    "🎪",
    asked(3, { ...said, yes: false, note: "Le groupe est complet ; demandez-nous en mars." }),
  )
  const granted = door(4, "Pilotes", "🧭", asked(4, { ...said, yes: true, note: "Bienvenue !" }))
  const mine = door(5, "Achats groupés", "🛒", null)
  const request = (number: number, member: number, note: string) => ({
    door: mine,
    request: {
      id: fakeHash(400 + number),
      member: fakeMember(member),
      at: start - number * DAY_MS,
      note,
      answer: null,
    },
  })
  return {
    doors: [door(1, "Comité logement", "🏠", null), waiting, refused, granted],
    toAnswer: [request(1, 3, "Je prépare la commande de l’atelier nord."), request(2, 5, "")],
    mine: [waiting, refused, granted],
    out: [
      {
        community: fakeLedger(77),
        name: "Direction",
        by: fakeMember(2),
        at: start - DAY_MS,
        note: "Le projet est terminé",
        owners: [fakeMember(2)],
      },
    ],
    overused: [
      {
        ...{ id: fakeHash(500) as string as CertificateId, inviter: { id: fakeMember(1), name: "Alice" } },
        ...{ role: "guest", uses: 1, expiresAt: start + DAY_MS, communities: [], overused: true },
        used: [
          { id: fakeMember(5), name: "Élodie Marchand" },
          { id: fakeMember(6), name: "Farid Benali" },
        ],
        ...{ revoked: false, mayRevoke: true },
      },
    ],
  }
}

/** Whoever looks is a guest of one private community, and Karim can make them a member. */
export const makeGuest = ({ members, communities }: Pick<FakeSite, "members" | "communities">): void => {
  const [me, other] = [fakeMember(1), fakeMember(2)].map((id) => members.get().get(id))
  const known = new Map(members.get())
  if (me) known.set(me.id, { ...me, role: "guest" })
  if (other) known.set(other.id, { ...other, role: "administrator" })
  members.set(known)
  communities.set(
    communities
      .get()
      .flatMap((view) => (view.access === "private" ? [{ ...view, mayManage: false, mayLetIn: false }] : [])),
  )
}
