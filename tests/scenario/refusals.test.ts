import { expect, it } from "vitest"
import type { CommandError, Site } from "../../shared/application/site.ts"
import type { Access, CommunityRightName, SiteRightName } from "../../shared/site/rights.ts"
import { COMMUNITY_RIGHTS, mayInCommunity, maySite, SITE_RIGHTS } from "../../shared/site/rights.ts"
import type { Role } from "../../shared/site/roles.ts"
import type { MemberId } from "../../shared/kernel/ids.ts"
import type { Result } from "../../shared/kernel/result.ts"
import { createMemoryMachine } from "../fakes/memoryMachine.ts"
import { createMemoryNetwork } from "../fakes/memoryMesh.ts"
import { foundAtelier, keepSites, must, say, until } from "./story.ts"

const { keep } = keepSites()

type Answer = Promise<Result<unknown, CommandError>>
interface Act<Right> {
  readonly right: Right
  readonly by: (site: Site) => Answer
  /** Whose that is, or whom it is done to. */
  readonly to?: Site
}

const SOME = { name: "Logement", purpose: "Essai", emoji: "🏠" }
const WHY = { reason: "hurtful", note: "" } as const

/** One of each role in the site; in both closed communities Alice is owner, Bob animator, Carol contributor, Dora reader, Gina guest. */
const startFive = async () => {
  const network = createMemoryNetwork()
  const alice = keep(await foundAtelier(createMemoryMachine("alice", network).start()))
  const [everyone] = await until(alice.communities, (all) => all.length === 1)
  const closed = must(await alice.createCommunity({ ...SOME, access: "private" }))
  const asked = must(await alice.createCommunity({ ...SOME, access: "request" }))
  const given = must(await alice.createInvitation({ uses: 9, days: 7, communities: [closed, asked] }))
  const forGuests = must(
    await alice.createInvitation({ uses: 1, days: 7, role: "guest", communities: [closed, asked] }),
  )
  const join = async (name: string, invitation = given) =>
    keep(
      must(
        await createMemoryMachine(name, network)
          .start()
          .join({ invitation: invitation.text, memberName: name, memberTitle: "" }),
      ),
    )
  const bob = await join("bob")
  const carol = await join("carol")
  const dora = await join("dora")
  const gina = await join("gina", forGuests)
  await until(alice.members, (members) => members.size === 5)
  must(await alice.changeRole(bob.me.member, "administrator"))
  must(await alice.changeRole(carol.me.member, "moderator"))
  const open = everyone?.ledger
  if (!open) throw new Error("no first community")
  for (const ledger of [closed, asked]) {
    await until(alice.communities, (all) => all.find((one) => one.ledger === ledger)?.members.length === 5)
    must(await alice.giveCommunityRole(ledger, { member: bob.me.member, role: "animator", review: null }))
    must(await alice.giveCommunityRole(ledger, { member: dora.me.member, role: "reader", review: null }))
  }
  for (const ledger of [open, closed, asked]) await say(alice, ledger, "Bonjour")
  const all = { alice, bob, carol, dora, gina }
  for (const site of Object.values(all)) {
    await until(site.trust, ({ holders }) => holders.length === 4)
    for (const ledger of [closed, asked]) {
      await until(site.community(ledger), (keys) => keys.length === 1)
      await until(site.communities, (known) => known.find((one) => one.ledger === ledger)?.roles.length === 3)
    }
  }
  for (const site of [bob, carol, dora]) await until(site.community(open), (keys) => keys.length === 1)
  return { ...all, ledgers: { open, private: closed, request: asked } }
}

const REFERENT = { function: "referent", scope: null, review: null } as const

/** Why, and whom to ask; an act that was to be refused and was not ends the story. */
const refusalOf = async (answer: Answer) => {
  const result = await answer
  if (result.ok || result.error.kind !== "denied") throw new Error(`not refused: ${JSON.stringify(result)}`)
  return result.error
}

it("whoever lacks a right of the site is told why, and by name who has it", { timeout: 60_000 }, async () => {
  const { alice, bob, carol, dora, gina } = await startFive()
  const invitation = alice.trust.get().invitations.find(({ inviter }) => inviter?.id === alice.me.member)
  if (!invitation) throw new Error("no invitation")
  const aside = { ledger: alice.id, device: bob.me.device }
  const acts: readonly Act<SiteRightName>[] = [
    { right: "site.rename", by: (site) => site.renameSite("Chez moi") },
    { right: "site.editorial", by: (site) => site.changeEditorial("Rien") },
    { right: "charter.publish", by: (site) => site.publishCharter({ fr: "Charte", en: null }, "") },
    { right: "member.remove", by: (site) => site.removeMember(dora.me.member), to: dora },
    { right: "member.remove", by: (site) => site.removeMember(bob.me.member), to: bob },
    { right: "role.grant", by: (site) => site.changeRole(dora.me.member, "moderator"), to: dora },
    { right: "role.grant", by: (site) => site.changeRole(bob.me.member, "moderator"), to: bob },
    { right: "role.revoke", by: (site) => site.changeRole(carol.me.member, "member"), to: carol },
    { right: "function.grant", by: (site) => site.giveFunction({ ...REFERENT, member: dora.me.member }), to: dora },
    { right: "function.revoke", by: (site) => site.takeFunction(dora.me.member, "referent"), to: dora },
    { right: "member.vouch", by: (site) => site.startBringingBack(carol.me.member), to: carol },
    { right: "owner.propose", by: (site) => site.proposeOwner(alice.me.member, carol.me.member) },
    { right: "invitation.give", by: (site) => site.createInvitation({ uses: 1, days: 1 }) },
    { right: "invitation.revoke", by: (site) => site.revokeInvitation(invitation.id), to: alice },
    { right: "community.open", by: (site) => site.createCommunity({ ...SOME, access: "open" }) },
    { right: "cutoff.set", by: (site) => site.countAfterAll(aside, alice.id) },
  ]
  const byItself = ["member.admit", "member.return", "owner.agree", "secret.change", "secret.share"]
  const tried = new Set<string>([...acts.map(({ right }) => right), ...byItself])
  const ofAll = Object.entries(SITE_RIGHTS).filter(([, { on }]) => on !== "self")
  expect(ofAll.map(([right]) => right).filter((right) => !tried.has(right))).toEqual([])

  const people = { alice, bob, carol, dora, gina }
  const roles = new Map<MemberId, Role>(
    [alice, bob, carol, dora, gina].map(({ me }, at) => [
      me.member,
      (["owner", "administrator", "moderator", "member", "guest"] as const)[at] ?? "guest",
    ]),
  )
  const may = ({ right, to }: Act<SiteRightName>, who: MemberId): boolean =>
    maySite(right, roles.get(who) ?? "guest", {
      role: roles.get(to?.me.member ?? who) ?? "guest",
      own: to?.me.member === who,
    })
  const faults: string[] = []
  let refused = 0
  for (const act of acts)
    for (const [name, site] of Object.entries(people)) {
      if (may(act, site.me.member)) continue
      const { why, ask } = await refusalOf(act.by(site))
      refused += 1
      const expected = site === gina && SITE_RIGHTS[act.right].floor === "member" ? /^guest$/ : /site-role|rank/
      const wrongly = ask.filter((id) => id === site.me.member || !may(act, id)).length
      if (!expected.test(why) || ask.length === 0 || wrongly > 0)
        faults.push(`${act.right} by ${name}: ${why}, ${ask.length} to ask, ${wrongly} of them in vain`)
    }
  expect(faults).toEqual([])
  expect(refused).toBeGreaterThan(30)
})

it("whoever lacks a right in a community is told why, and by name who has it", { timeout: 60_000 }, async () => {
  const { alice, bob, carol, dora, gina, ledgers } = await startFive()
  const actsIn = (access: Access): readonly Act<CommunityRightName>[] => {
    const ledger = ledgers[access]
    const post = alice.community(ledger).get()[0]
    if (!post) throw new Error("nothing was said")
    const role = { member: carol.me.member, role: "reader", review: null } as const
    return [
      { right: "community.describe", by: (site) => site.describeCommunity(ledger, SOME) },
      { right: "community.role", by: (site) => site.giveCommunityRole(ledger, role) },
      { right: "community.remove", by: (site) => site.removeCommunityMember(ledger, carol.me.member, "") },
      { right: "community.archive", by: (site) => site.archiveCommunity(ledger, true) },
      { right: "community.transfer", by: (site) => site.transferCommunity(ledger, carol.me.member) },
      { right: "item.hide", by: (site) => site.hideItem(post, WHY) },
      { right: "item.erase", by: (site) => site.eraseItem(post, WHY) },
      { right: "post.lock", by: (site) => site.lockPost(post, true) },
      { right: "post.pin", by: (site) => site.pinPost(post, true) },
      ...(access === "open"
        ? [{ right: "community.access", by: (site: Site) => site.closeCommunity(ledger) } as const]
        : [
            { right: "community.admit", by: (site: Site) => site.addCommunityMember(ledger, carol.me.member) } as const,
            {
              right: "community.invite",
              by: (site: Site) => site.createInvitation({ uses: 1, days: 1, communities: [ledger] }),
            } as const,
          ]),
    ]
  }
  const later = ["community.leave", "cutoff.set", "item.restore", "item.keep", "item.appeal"]
  const tried = new Set<string>([...later, ...[...actsIn("open"), ...actsIn("private")].map(({ right }) => right)])
  expect(Object.keys(COMMUNITY_RIGHTS).filter((right) => !tried.has(right))).toEqual([])

  const roles: readonly (readonly [Site, Role])[] = [
    [alice, "owner"],
    [bob, "administrator"],
    [carol, "moderator"],
    [dora, "member"],
    [gina, "guest"],
  ]
  const may = (access: Access, right: CommunityRightName, who: MemberId): boolean => {
    const isIn = access !== "open"
    const [owner, animator] = [who === alice.me.member, isIn && who === bob.me.member]
    const role = roles.find(([{ me }]) => me.member === who)?.[1] ?? "guest"
    return mayInCommunity(right, { access, owner, animator, participant: isIn, author: false, role })
  }
  const faults: string[] = []
  for (const access of ["open", "private", "request"] as const)
    for (const { right, by } of actsIn(access))
      for (const [site, role] of roles) {
        if (may(access, right, site.me.member)) continue
        // A guest does not have what was never opened to them: for their machine it does not exist.
        if (access === "open" && role === "guest") continue
        // Guests invite nobody at all, which the site's table says.
        if (right === "community.invite" && role === "guest") continue
        const { why, ask } = await refusalOf(by(site))
        const wrongly = ask.filter((id) => id === site.me.member || !may(access, right, id)).length
        if (!/community-role|guest|reader/.test(why) || ask.length === 0 || wrongly > 0)
          faults.push(`${right} in ${access} by ${role}: ${why}, ${ask.length} to ask, ${wrongly} of them in vain`)
      }
  expect(faults).toEqual([])
  const ledger = ledgers.private
  const post = alice.community(ledger).get()[0]
  if (!post) throw new Error("nothing was said")
  const text = { ledger, kind: "message", title: "", markdown: "Et moi ?" } as const
  expect(await refusalOf(dora.submitPost(text))).toMatchObject({ why: "reader", ask: [alice.me.member] })
  expect(await refusalOf(carol.edit(post, { markdown: "Autre" }))).toMatchObject({
    why: "others",
    ask: [alice.me.member],
  })
  expect(await refusalOf(carol.appealItem(post, ""))).toMatchObject({ why: "others", ask: [alice.me.member] })
  expect(await refusalOf(alice.restoreItem(post, ""))).toMatchObject({ why: "own-item", ask: [bob.me.member] })
  expect(await refusalOf(alice.leaveCommunity(ledger))).toMatchObject({ why: "owner-stays" })
  must(await alice.archiveCommunity(ledger, true))
  await until(carol.communities, (all) => all.find((one) => one.ledger === ledger)?.archivedAt !== null)
  expect(await refusalOf(carol.submitPost(text))).toMatchObject({ why: "archived", ask: [alice.me.member] })
  must(await alice.removeCommunityMember(ledger, carol.me.member, ""))
})
