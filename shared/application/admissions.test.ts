import { expect, it } from "vitest"
import { fromHex, toBase64Url } from "../kernel/bytes.ts"
import { createObserved } from "../kernel/subscription.ts"
import type { Ledger } from "../ledger/ledger.ts"
import { createReturn } from "../site/createReturn.ts"
import { createEnrolment } from "../site/enrolment.ts"
import {
  admission,
  createPerson,
  createSeededRandom,
  createSiteWorld,
  enrol,
  EPOCH_MS,
} from "../site/fixtures/siteWorld.ts"
import type { SiteState } from "../site/siteState.ts"
import { createAdmissions } from "./admissions.ts"

it("Codes are tried a few times an hour, by whomever; then even the right one waits, and nobody else's", async () => {
  const [alice, code, bob] = [createPerson("Alice"), createPerson("code"), createPerson("Bob")]
  const world = createSiteWorld(alice)
  await world.act(alice, admission(await enrol(bob, (await world.invite(alice)).text)))
  world.meet(alice, bob)
  await world.act(bob, { type: "recovery.set", key: toBase64Url(fromHex(bob.device) ?? new Uint8Array()) })
  world.meet(alice, bob)
  await world.act(alice, { type: "recovery.set", key: toBase64Url(fromHex(code.device) ?? new Uint8Array()) })
  let now = EPOCH_MS
  const state = createObserved<SiteState | undefined>(await world.resolve(alice))
  const appended: unknown[] = []
  const ledger = {
    id: world.site,
    append: (drafts: unknown) => {
      appended.push(drafts)
      return Promise.resolve({ ok: true, value: [] })
    },
  } as unknown as Ledger
  const admissions = createAdmissions({
    ledger,
    own: alice.device,
    roster: { state, profiles: createObserved(new Map()), foldedAgain: () => 0, refresh: () => Promise.resolve() },
    now: () => now,
    onAdmitted: () => undefined,
    onReturned: () => undefined,
  })
  const attempt = async (name: string, key = createPerson(`guess ${name}`), { member } = alice) => {
    const machine = createPerson(name)
    const invitation = await createReturn({
      site: { id: world.site, name: "Atelier" },
      secret: new Uint8Array(32),
      founderDevice: alice.device,
      addresses: [],
      member,
      key: key.device,
      sign: key.sign,
      now,
      random: createSeededRandom(name),
    })
    const { device, sealing, sign } = machine
    const said = { invitation, member, device, sealing, name, title: "", sign }
    const enrolment = await createEnrolment(said)
    if (!enrolment.ok) throw new Error("no enrolment")
    return admissions.admit(device, enrolment.value)
  }
  for (let at = 0; at < 20; at++) expect(await attempt(`Guess ${at}`)).toEqual({ admitted: false, reason: "invalid" })
  expect(await attempt("One more")).toEqual({ admitted: false, reason: "busy" })
  expect(await attempt("Right", code)).toEqual({ admitted: false, reason: "busy" })
  expect(appended).toEqual([])
  expect(await attempt("Bob again", bob, bob)).toEqual({ admitted: true })
  expect(appended).toHaveLength(1)
  now += 3_600_001
  expect(await attempt("Right", code)).toEqual({ admitted: true })
  expect(appended).toHaveLength(2)
})
