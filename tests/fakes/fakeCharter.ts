import type { CharterOfSite, CharterVersionView, CharterView } from "../../shared/application/charterViews.ts"
import type { MemberView, Site } from "../../shared/application/site.ts"
import type { Hash, MemberId } from "../../shared/kernel/ids.ts"
import { createObserved, type Observed } from "../../shared/kernel/subscription.ts"

interface FakeCharterInput {
  readonly me: MemberId
  readonly members: Observed<ReadonlyMap<MemberId, MemberView>>
  readonly now: () => number
  readonly command: (called: string, act: () => void) => ReturnType<Site["removeMember"]>
}

export const NO_CHARTER: CharterView = {
  versions: [],
  standing: { kind: "none" },
  mayPublish: false,
  acceptances: [],
  editorial: "",
}

/** A version of the charter with that number. */
export const fakeCharterVersion = (number: number, change: Partial<CharterVersionView> = {}): CharterVersionView => ({
  hash: number.toString(16).padStart(64, "c") as Hash,
  number,
  text: { fr: `Texte ${number}`, en: `Text ${number}` },
  change: "",
  by: null,
  at: Date.UTC(2026, 9, number),
  twin: false,
  ...change,
})

/** A charter that a test puts there; what is published or accepted shows, and nothing is judged. */
export const createFakeCharter = ({
  me,
  members,
  now,
  command,
}: FakeCharterInput): { readonly charter: Observed<CharterView>; readonly commands: CharterOfSite } => {
  const charter = createObserved(NO_CHARTER)
  const change = (next: Partial<CharterView>) => charter.set({ ...charter.get(), ...next })
  const accepted = () => ({ kind: "accepted", at: now() }) as const
  return {
    charter,
    commands: {
      charter,
      publishCharter: (text, said) =>
        command("publishCharter", () => {
          const { versions } = charter.get()
          const name = members.get().get(me)?.name ?? ""
          const next = { text, change: said, by: { id: me, name }, at: now() }
          change({ versions: [fakeCharterVersion(versions.length + 1, next), ...versions], standing: accepted() })
        }),
      acceptCharter: () => command("acceptCharter", () => change({ standing: accepted() })),
      postponeCharter: () =>
        command("postponeCharter", () => change({ standing: { kind: "newcomer", postponed: true } })),
      changeEditorial: (editorial) => command("changeEditorial", () => change({ editorial })),
    },
  }
}
