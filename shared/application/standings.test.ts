import { describe, expect, it } from "vitest"
import { fakeLedger, fakeMember } from "../../tests/fakes/fakeIds.ts"
import { createMemoryEnvelopeStore } from "../../tests/fakes/memoryEnvelopeStore.ts"
import { generateDeviceKeys } from "../crypto/generateDeviceKeys.ts"
import { createObserved } from "../kernel/subscription.ts"
import type { SiteDevice, SiteState } from "../site/siteState.ts"
import { parseSiteRecord, SITE_RECORD_KEY, type SiteRecord } from "./siteRecord.ts"
import { createStandings } from "./standings.ts"

const MEMBER = fakeMember(1)
const ENROLMENT = new Uint8Array([1, 2, 3])

const openStandings = async (overrides: Partial<SiteRecord> = {}) => {
  const keys = await generateDeviceKeys()
  const store = createMemoryEnvelopeStore()
  const record: SiteRecord = {
    name: "Atelier",
    member: MEMBER,
    keys,
    secrets: [new Uint8Array(32)],
    founderDevice: keys.device,
    addresses: [],
    joining: { since: 5, enrolment: ENROLMENT, refused: null },
    ...overrides,
  }
  const state = createObserved<SiteState | undefined>(undefined)
  const roster = { state, profiles: createObserved(new Map()), foldedAgain: () => 0, refresh: () => Promise.resolve() }
  const standings = createStandings({ record, roster, store, isFrozen: () => false, random: () => new Uint8Array(32) })
  const setDevice = (device: SiteDevice["state"] | null): void => {
    const known: SiteDevice = {
      member: MEMBER,
      sealing: "",
      admittedBy: null,
      name: "",
      since: 0,
      state: device ?? "active",
    }
    state.set({
      id: fakeLedger(1),
      name: "Atelier",
      purpose: "",
      language: "fr",
      editorial: "",
      charter: { versions: [], accepted: new Map() },
      founder: { member: fakeMember(2), device: keys.device },
      members: new Map(),
      devices: new Map(device ? [[keys.device, known]] : []),
      openCommunities: [],
      revocations: new Map(),
      recoveries: new Map(),
      vouchings: new Map(),
      cutoffs: new Map(),
      secretChanges: [],
      departures: [],
      certificateUses: new Map(),
      tips: [],
      void: [],
      waiting: [],
      proposals: [],
    })
    standings.refresh()
  }
  const kept = async () => parseSiteRecord(await store.getLocal(SITE_RECORD_KEY))?.joining
  return { standings, setDevice, kept, store }
}

describe("a device's standing", () => {
  it("is joining, with an enrolment to show, until the roster knows the device", async () => {
    const { standings, setDevice } = await openStandings()
    setDevice(null)
    expect(standings.standing.get()).toEqual({
      kind: "joining",
      since: 5,
      putOff: null,
      pairing: null,
      returning: false,
    })
    expect(standings.enrolment()).toBe(ENROLMENT)
    setDevice("active")
    expect(standings.standing.get()).toEqual({ kind: "member" })
    expect(standings.enrolment()).toBeNull()
  })

  it("says a refusal and keeps it, but goes on asking other devices", async () => {
    const { standings, kept } = await openStandings()
    standings.takeAnswer({ admitted: false, reason: "expired" })
    expect(standings.standing.get()).toEqual({ kind: "refused", reason: "expired", returning: false })
    expect(standings.enrolment()).toBe(ENROLMENT)
    await expect.poll(kept).toMatchObject({ refused: "expired" })
  })

  it.each(["busy", "no-right", "inviter-unknown", "", "anything else"])(
    "takes %o for no refusal: another device may say yes",
    async (reason) => {
      const { standings, kept } = await openStandings()
      standings.takeAnswer({ admitted: false, reason })
      expect(standings.standing.get().kind).toBe("joining")
      expect(await kept()).toBeUndefined()
    },
  )

  it("says why the machine that was asked last could not answer", async () => {
    const { standings } = await openStandings()
    standings.takeAnswer({ admitted: false, reason: "inviter-unknown" })
    expect(standings.standing.get()).toEqual({
      kind: "joining",
      since: 5,
      putOff: "inviter-unknown",
      pairing: null,
      returning: false,
    })
    standings.takeAnswer({ admitted: false, reason: "<b>anything else</b>" })
    expect(standings.standing.get()).toEqual({
      kind: "joining",
      since: 5,
      putOff: "inviter-unknown",
      pairing: null,
      returning: false,
    })
  })

  it("forgets a refusal once the roster knows the device", async () => {
    const { standings, setDevice, kept } = await openStandings()
    standings.takeAnswer({ admitted: false, reason: "expired" })
    setDevice("active")
    expect(standings.standing.get()).toEqual({ kind: "member" })
    await expect.poll(kept).toBeNull()
  })

  it("is removed for good, whatever was answered", async () => {
    const { standings, setDevice } = await openStandings()
    setDevice("removed")
    standings.takeAnswer({ admitted: false, reason: "expired" })
    expect(standings.standing.get()).toEqual({ kind: "removed" })
    expect(standings.enrolment()).toBeNull()
  })
})
