import type { MemberView } from "../../shared/application/site.ts"
import type { HeldFunction } from "../../shared/site/functions.ts"
import { fakeMember } from "./fakeIds.ts"
import type { FakeSite } from "./fakeSite.ts"

/** Whom the furnished site begins with: Léa, who owns it and is me, then Marc and Yuki. */
export const [ME, MARC, YUKI] = [fakeMember(1), fakeMember(2), fakeMember(3)] as const

export const changeMember = (fake: FakeSite, id: MemberView["id"], changed: Partial<MemberView>): void => {
  const member = fake.members.get().get(id)
  if (member) fake.members.set(new Map(fake.members.get()).set(id, { ...member, ...changed }))
}

/** A function as somebody holds it whom I gave it to. */
export const heldFunction = (name: HeldFunction["function"], changed: Partial<HeldFunction> = {}): HeldFunction => ({
  function: name,
  scope: null,
  review: null,
  since: Date.UTC(2026, 9, 5, 12),
  by: ME,
  ...changed,
})

export const marcIn = (fake: FakeSite): MemberView => {
  const marc = fake.members.get().get(MARC)
  if (!marc) throw new Error("Marc is in the furnished site")
  return marc
}
