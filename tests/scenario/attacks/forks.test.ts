import { afterEach, expect, it } from "vitest"
import { toUtf8 } from "../../../shared/kernel/bytes.ts"
import { forgeNext } from "../../fixtures/forgeEnvelope.ts"
import { must, say, textsOf, until } from "../story.ts"
import { headsOf, level, setStage, type Stage, viewOf } from "./stage.ts"

let stage: Stage
afterEach(() => stage.close())

const post = (md: string) => toUtf8(`{"t":"post","kind":"message","title":"","md":"${md}"}`)

/** Mallory writes "left" to alice and bob, "right" to carol, in one place of her chain, while these can't meet. */
const forkBetweenHalves = async (): Promise<void> => {
  const { network, mallory, alice, bob, carol, ledger } = stage
  const last = (await mallory.chain(ledger)).at(-1)
  if (last === undefined) throw new Error("mallory wrote nothing")
  network.split(["alice", "bob", "mallory"], ["carol", "mallory"])
  const [toBob, toCarol] = [await mallory.link(bob), await mallory.link(carol)]
  toBob.run(ledger, [await forgeNext(mallory.keys, last, {}, post("left"))])
  toCarol.run(ledger, [await forgeNext(mallory.keys, last, {}, post("right"))])
  for (const { site } of [alice, bob]) await until(site.home, () => textsOf(site).includes("left"))
  await until(carol.site.home, () => textsOf(carol.site).includes("right"))
}

it("a fork shown to two halves of the network ends on both, is named, and touches nobody else", async () => {
  stage = await setStage()
  const { network, mallory, honest, ledger } = stage
  const before = await Promise.all(honest.map((one) => headsOf(one, mallory.device)))
  const view = viewOf(stage.alice, mallory.device)
  await forkBetweenHalves()
  await network.heal()
  for (const { site } of honest) {
    await until(site.notices, (notices) =>
      notices.some(({ code, values }) => code === "fork-found" && values["name"] === "Mallory"),
    )
    await until(site.home, () => textsOf(site).every((text) => text !== "left" && text !== "right"))
    expect(textsOf(site)).toContain("Mallory was here")
    expect(site.standing.get()).toEqual({ kind: "member" })
  }
  await level(stage)
  expect(viewOf(stage.alice, mallory.device)).toEqual(view)
  expect(await Promise.all(honest.map((one) => headsOf(one, mallory.device)))).toEqual(before)
  for (const { site, name } of honest) await say(site, ledger, `${name} goes on`)
  for (const { site } of honest)
    await until(site.home, () => honest.every(({ name }) => textsOf(site).includes(`${name} goes on`)))
})

it("a device that forked itself, as a restored copy does, says so and writes nothing any more", async () => {
  stage = await setStage()
  const { network, mallory, bob, ledger } = stage
  await forkBetweenHalves()
  await network.heal()
  await until(bob.site.notices, (notices) => notices.some(({ code }) => code === "fork-found"))
  const her = await mallory.startHonestly()
  await until(her.standing, ({ kind }) => kind === "frozen")
  const waiting = must(await her.submitPost({ ledger, kind: "message", title: "", markdown: "after all" }))
  expect(await her.sendNow(waiting)).toEqual({ ok: false, error: { kind: "frozen" } })
  expect(textsOf(her)).toContain("Bob was here")
  await her.close()
})
