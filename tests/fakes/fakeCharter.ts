import type {
  CharterDraft,
  CharterOfSite,
  CharterVersionView,
  CharterView,
} from "../../shared/application/charterViews.ts"
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
  const charterDraft = createObserved<CharterDraft | null>(null)
  const accepted = () => ({ kind: "accepted", at: now() }) as const
  return {
    charter,
    commands: {
      charter,
      charterDraft,
      keepCharterDraft: (draft) => command("keepCharterDraft", () => charterDraft.set(draft)),
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

/** A charter that changed since its reader accepted it, with lines on what is posted here. */
export const putCharter = (
  fake: { readonly charter: Observed<CharterView>; readonly members: Observed<ReadonlyMap<MemberId, MemberView>> },
  said: { readonly texts: readonly [string, string]; readonly line: string; readonly until: number },
): void => {
  const people = [...fake.members.get().values()].map(({ id, name }) => ({ id, name }))
  const [older, newer] = said.texts
  const by = people[1] ?? null
  const first = fakeCharterVersion(1, { text: { fr: older, en: older }, by })
  const current = fakeCharterVersion(2, { text: { fr: newer, en: newer }, change: said.line, by })
  fake.charter.set({
    versions: [current, first],
    standing: { kind: "changed", until: said.until, before: first.hash },
    mayPublish: true,
    acceptances: people.map((person, at) => ({
      person,
      version: at === 0 ? null : 1 + (at % 2),
      current: at % 2 === 1,
      at: at === 0 ? null : current.at,
    })),
    editorial: said.line,
  })
}
