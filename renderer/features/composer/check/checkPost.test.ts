import { describe, expect, it } from "vitest"
import { createFurnishedSite } from "../../../../tests/fakes/fakeContent.ts"
import { fakeItem, fakeLedger } from "../../../../tests/fakes/fakeIds.ts"
import { createPostHref } from "../../post/postAddress.ts"
import { type Checked, checkPost } from "./checkPost.ts"
import { readCalls } from "./readCalls.ts"

const { site } = createFurnishedSite()
const communities = site.communities.get()
const open = communities.find(({ access }) => access === "open")
const closed = communities.find(({ access }) => access === "private")
if (!open || !closed) throw new Error("the furnished site has both")
const members = site.members.get()
const outsider = [...members.values()].find(({ id }) => !closed.members.includes(id))
if (!outsider) throw new Error("somebody is not in the private community")

const findConcerns = (markdown: string, more: Partial<Checked> = {}) => {
  const community = more.community ?? open
  return checkPost({
    sort: "message",
    title: "",
    markdown,
    pictures: [],
    shared: undefined,
    community,
    communities,
    readers: 12,
    guests: new Set(),
    calls: readCalls(markdown, { me: site.me.member, ledger: community.ledger, members, communities }),
    exists: (key) => site.post(key).get() !== undefined,
    ...more,
  })
}

const check = (markdown: string, more: Partial<Checked> = {}) =>
  findConcerns(markdown, more).map((concern) => concern.kind)

const calls = (text: string) => readCalls(text, { me: site.me.member, ledger: open.ledger, members, communities })

describe("before publishing", () => {
  it.each([
    ["Bonjour à tous", []],
    ["Le plan est en pièce jointe", ["attachment"]],
    ["Please find attached the plan", ["attachment"]],
    ["Ci-joint le plan : https://example.org/plan", []],
    ["Merci @", ["unnamed"]],
    ["Merci @, et à toute l’équipe", ["unnamed"]],
    ["Merci @Tomás Herrera", []],
    ["à 3 @ 4 €, voir p@exemple.fr", ["unnamed"]],
    ["écrire à p@exemple.fr", []],
    ["[le plan](htp://example)", ["link"]],
    ["voir https:/example.org", []],
    ["[ici](javascript:alert(1))", ["link"]],
    ["[ici]()", ["link"]],
    ["voir https://exemple,fr/plan", ["link"]],
    ["voir https://exemple.fr/a,b", []],
    ["http://localhost:3000/rapport", ["ownMachine"]],
    ["un lien https://example.org.", []],
    [`voir ${createPostHref({ ledger: fakeLedger(99), item: fakeItem(1, 0) })}`, []],
    [`[voir](${createPostHref({ ledger: fakeLedger(99), item: fakeItem(1, 0) })})`, ["gone"]],
  ])("looks at %j and finds %j", (markdown, kinds) => {
    expect(check(markdown)).toEqual(kinds)
  })

  it("shows an address as it was typed, without what the editor puts before its brackets", () => {
    const [concern] = findConcerns("voir https://exemple,fr/un\\_plan")
    expect(concern).toEqual({ kind: "link", address: "https://exemple,fr/un_plan" })
  })

  it("says of thanks that they name nobody, and of nothing else", () => {
    expect(check("Merci pour hier", { sort: "thanks" })).toEqual(["nobodyThanked"])
    expect(check("Merci pour hier", { sort: "message" })).toEqual([])
    expect(check(`Merci @${outsider.name}`, { sort: "thanks" })).toEqual([])
    expect(check("Merci @tous", { sort: "thanks" })).not.toContain("nobodyThanked")
    expect(check("Merci @", { sort: "thanks" })).toEqual(["unnamed"])
  })

  it("takes a picture for the attachment, and holds nothing back for want of its description, which the picture asks for itself", () => {
    const data = "AAAA"
    expect(check("ci-joint", { pictures: [{ data, alt: "" }] })).toEqual([])
    expect(check("ci-joint", { pictures: [{ data, alt: "Le plan" }] })).toEqual([])
  })

  it("says of what is passed on that not everybody here may read it", () => {
    const [item] = site.home.get().filter(({ ledger }) => ledger === closed.ledger)
    const shared = item ?? { ledger: closed.ledger, item: fakeItem(3, 0) }
    expect(check("", { shared, exists: () => true })).toEqual(["closed"])
    expect(check("", { shared, exists: () => true, community: closed })).toEqual([])
  })

  it("says of a person called by name that they cannot read it, and how many a group's name calls", () => {
    expect(check(`@${outsider.name}`, { community: closed })).toEqual(["outsider"])
    expect(check(`@${outsider.name}`)).toEqual([])
    const withoutThem = { ...open, members: open.members.filter((id) => id !== outsider.id) }
    const guests = new Set([outsider.id])
    expect(check(`@${outsider.name}`, { guests, community: withoutThem })).toEqual(["outsider"])
    expect(check(`@${outsider.name}`, { guests })).toEqual([])
    const many = { byGroup: new Set(Array.from({ length: 10 }, (_, at) => [...members.keys()][at] ?? site.me.member)) }
    expect(check("@tous", { calls: { byName: new Set(), byGroup: many.byGroup } })).toEqual(
      many.byGroup.size >= 10 ? ["called"] : [],
    )
    expect(check("Bonjour", { readers: 500 })).toEqual(["audience"])
  })
})

describe("whom a text calls", () => {
  it("are those of the community by its words, and those of others by their names, never oneself", () => {
    const others = open.members.filter((id) => id !== site.me.member)
    expect([...calls("Réunion @tous").byGroup].toSorted()).toEqual(others.toSorted())
    expect([...calls("@everyone").byGroup].toSorted()).toEqual(others.toSorted())
    expect([...calls(`Pour @${closed.name}`).byGroup].toSorted()).toEqual(
      closed.members.filter((id) => id !== site.me.member).toSorted(),
    )
    expect(calls("a@tous.fr et `@tous`").byGroup.size).toBe(0)
  })

  it("are people by their names", () => {
    expect([...calls(`Merci @${outsider.name}`).byName]).toEqual([outsider.id])
  })
})
