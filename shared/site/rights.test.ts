import { describe, expect, it } from "vitest"
import {
  type Access,
  COMMUNITY_RIGHTS,
  type CommunityRightName,
  DOOR_RIGHTS,
  type DoorRightName,
  mayAtDoor,
  mayInCommunity,
  mayInviteAs,
  maySite,
  SITE_RIGHTS,
} from "./rights.ts"
import { isAtLeast, outranks, ROLES, type Role } from "./roles.ts"

const FLOORS = { owner: false, administrator: false, moderator: false, member: false, guest: false } as const

/** Of each role, whether it may. */
const asked = (may: (role: Role) => boolean) => ({
  ...FLOORS,
  ...Object.fromEntries(ROLES.map((role) => [role, may(role)])),
})

/** Whether a guest may do it to what is theirs. */
const own = (name: keyof typeof SITE_RIGHTS) => maySite(name, "guest", { role: "guest", own: true })

describe("an act in the site", () => {
  it("needs its role at least", () => {
    expect(asked((role) => maySite("member.admit", role))).toEqual({
      owner: true,
      administrator: true,
      moderator: true,
      member: true,
      guest: false,
    })
    expect(asked((role) => maySite("site.rename", role))).toEqual({ ...FLOORS, owner: true, administrator: true })
    const onGuest = { role: "guest", own: false } as const
    expect(asked((role) => maySite("member.remove", role, onGuest))).toEqual({
      ...FLOORS,
      owner: true,
      administrator: true,
      moderator: true,
    })
  })

  it("reaches only whoever is of a lower rank, and nobody without a target", () => {
    for (const name of ["member.remove", "role.grant", "role.revoke"] as const)
      for (const author of ROLES) {
        expect(maySite(name, author)).toBe(false)
        for (const role of ROLES)
          expect({ name, author, role, may: maySite(name, author, { role, own: false }) }).toEqual({
            name,
            author,
            role,
            may: outranks(author, role) && isAtLeast(author, SITE_RIGHTS[name].floor),
          })
      }
  })

  it("may be done to what is one's own by anybody, where the table says so", () => {
    expect(Object.keys(SITE_RIGHTS).filter((name) => own(name as keyof typeof SITE_RIGHTS))).toEqual([
      "charter.accept",
      "member.leave",
      "role.revoke",
      "function.revoke",
      "device.add",
      "device.name",
      "device.revoke",
      "recovery.set",
      "invitation.revoke",
      "cutoff.set",
      // Done by itself, by whoever holds the secret.
      "secret.share",
    ])
  })
})

describe("an act in a community", () => {
  const names = Object.keys(COMMUNITY_RIGHTS) as CommunityRightName[]
  const allowed = (who: Omit<Parameters<typeof mayInCommunity>[1], "access">, access: Access) =>
    names.filter((name) => mayInCommunity(name, { ...who, access }))

  const nobody = { owner: false, animator: false, participant: false, author: false, role: "member" } as const
  const MODERATES = ["cutoff.set", "item.hide", "item.restore", "item.keep", "post.lock", "post.pin"]

  it("keeps its owners in a community that they manage", () => {
    const owner = { ...nobody, owner: true, participant: true }
    const all = names.filter((name) => name !== "community.leave" && name !== "item.appeal")
    expect(allowed(owner, "private")).toEqual(all)
    expect(allowed(owner, "open")).toEqual(all)
  })

  it("is an administrator's where it is open, but not to own it, and none of theirs where it is private", () => {
    const administrator = { ...nobody, role: "administrator" } as const
    expect(allowed(administrator, "open")).toEqual(
      names.filter((name) => name !== "community.transfer" && name !== "item.appeal"),
    )
    expect(allowed(administrator, "private")).toEqual([])
  })

  it("of moderation is its animators', and in an open one the site's moderators'", () => {
    expect(allowed({ ...nobody, animator: true }, "private")).toEqual(MODERATES)
    expect(allowed({ ...nobody, role: "moderator" }, "private")).toEqual([])
    expect(allowed({ ...nobody, role: "moderator" }, "open")).toEqual(expect.arrayContaining(MODERATES))
    expect(allowed({ ...nobody, role: "moderator" }, "open")).not.toContain("community.role")
  })

  it("of appeal is the author's alone", () => {
    expect(names.filter((name) => !allowed({ ...nobody, role: "owner" }, "open").includes(name))).toContain(
      "item.appeal",
    )
    expect(allowed({ ...nobody, author: true }, "private")).toEqual(["item.appeal"])
  })

  it("is a guest's only where they were let in", () => {
    const guest = { ...nobody, role: "guest" } as const
    expect(allowed(guest, "open")).toEqual([])
    for (const access of ["open", "request", "private"] as const)
      expect(allowed({ ...guest, participant: true }, access)).toEqual(["community.leave"])
  })

  it("lets somebody in on request by its owners and animators alone, in a private one by all but guests", () => {
    const letIn = ["community.admit", "community.invite"]
    const inside = { ...nobody, participant: true }
    expect(allowed(inside, "private")).toEqual(expect.arrayContaining(letIn))
    for (const name of letIn) expect(allowed({ ...inside, role: "owner" }, "request")).not.toContain(name)
    expect(allowed({ ...inside, animator: true }, "request")).toEqual(expect.arrayContaining(letIn))
  })
})

describe("an act at the door of a community on request", () => {
  const names = Object.keys(DOOR_RIGHTS) as DoorRightName[]
  const allowed = (who: Partial<Parameters<typeof mayAtDoor>[1]>) =>
    names.filter((name) => mayAtDoor(name, { owner: false, animator: false, asker: false, role: "guest", ...who }))

  it("answers by its owners and animators, asks by every member and no guest, withdraws by whoever asked", () => {
    expect(allowed({})).toEqual([])
    expect(allowed({ role: "member" })).toEqual(["door.ask"])
    expect(allowed({ asker: true })).toEqual(["door.withdraw"])
    expect(allowed({ animator: true })).toEqual(["door.answer"])
    expect(allowed({ owner: true })).toEqual(["door.describe", "door.answer"])
    expect(allowed({ role: "owner" })).toEqual(["door.describe", "door.ask"])
  })
})

const invited = (author: Role) => ROLES.filter((role) => mayInviteAs(author, role))

describe("an invitation", () => {
  it("brings in members and guests by every member, and more only by those who may give that role", () => {
    expect(invited("guest")).toEqual([])
    expect(invited("member")).toEqual(["member", "guest"])
    expect(invited("moderator")).toEqual(["member", "guest"])
    expect(invited("administrator")).toEqual(["moderator", "member", "guest"])
    expect(invited("owner")).toEqual(["administrator", "moderator", "member", "guest"])
  })
})
