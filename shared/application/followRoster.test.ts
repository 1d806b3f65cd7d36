import { expect, test } from "vitest"
import { createManualTimer } from "../../tests/fakes/manualTimer.ts"
import { createObserved } from "../kernel/subscription.ts"
import type { ActRecord } from "../ledger/ledger.ts"
import type { SiteState } from "../site/siteState.ts"
import { followRoster } from "./followRoster.ts"
import type { Standing } from "./site.ts"

const actOf = (type: string) => ({ body: { type } }) as unknown as ActRecord

/** A roster that is another one after each act. */
const open = (kind: "joining" | "member", again = 0) => {
  const timer = createManualTimer()
  const done: string[] = []
  const folds = { times: 0 }
  const note = (what: string) => () => void done.push(what)
  const state = createObserved<SiteState | undefined>(undefined)
  const standing = createObserved({ kind } as Standing)
  let turns = Promise.resolve()
  const follower = followRoster({
    roster: {
      state,
      foldedAgain: () => again,
      refresh: () => {
        folds.times += 1
        state.set({ name: "Atelier" } as SiteState)
        return Promise.resolve()
      },
    },
    rooms: {
      refresh(later) {
        later?.(note("rooms told"))
        return Promise.resolve()
      },
      hold: () => note("rooms released"),
    },
    standings: { standing, refresh: note("standing shown") },
    replicator: { evaluate: note("links told") },
    timers: { after: timer.after },
    showMembers: note("members shown"),
    rename: () => Promise.resolve(),
    inTurn: (step) => void (turns = turns.then(step)),
  })
  const pass = async (ms: number): Promise<void> => {
    timer.advance(ms)
    await turns
  }
  return { timer, done, follower, folds, pass }
}

const SHOWN = ["rooms told", "standing shown", "members shown"]

test("Whoever is let in here is answered before screens are made", async () => {
  const { timer, done, follower } = open("member")
  await follower.take({ origin: "local", acts: [actOf("member.admit")] })
  expect(done).toEqual(["links told"])
  timer.advance(1_000)
  expect(done).toEqual(["links told", ...SHOWN])
  timer.advance(1_000)
  expect(timer.pending()).toBe(0)
})

test("A newcomer asks for what there is before its screens are made", async () => {
  const { timer, done, follower } = open("joining")
  await follower.take({ origin: "peer", acts: [actOf("site.create"), actOf("member.admit")] })
  expect(done).toEqual(["links told"])
  timer.advance(1_000)
  expect(done).toEqual(["links told", "rooms released", ...SHOWN])
})

test("What else waits to be shown shows it too, once", async () => {
  const { timer, done, follower } = open("member")
  await follower.take({ origin: "local", acts: [actOf("member.admit")] })
  follower.showNow()
  follower.showNow()
  timer.advance(1_000)
  expect(done).toEqual(["links told", ...SHOWN])
})

test("Any other act shows at once, and with it whoever came in", async () => {
  const { timer, done, follower } = open("member")
  await follower.take({ origin: "local", acts: [actOf("member.admit")] })
  await follower.take({ origin: "local", acts: [actOf("role.grant")] })
  expect(done).toEqual(["links told", "links told", "rooms told", "rooms told", "standing shown", "members shown"])
  timer.advance(1_000)
  expect(done).toHaveLength(6)
})

test("After the end nothing shows", async () => {
  const { timer, done, follower } = open("member")
  await follower.take({ origin: "local", acts: [actOf("member.admit")] })
  follower.stop()
  timer.advance(1_000)
  expect(done).toEqual(["links told"])
})

test("Acts that go in between many others, pushed one by one, are folded together a second later, but for one's own", async () => {
  const { folds, follower, pass, timer } = open("member", 8_000)
  const push = (origin: "local" | "peer") => follower.take({ origin, acts: [actOf("device.name")] })
  for (let times = 0; times < 50; times++) await push("peer")
  expect(folds.times).toBe(1)
  await push("local")
  expect(folds.times).toBe(2)
  await pass(1_000)
  expect(folds.times).toBe(3)
  for (let times = 0; times < 50; times++) await push("peer")
  expect(folds.times).toBe(3)
  follower.stop()
  expect(timer.pending()).toBe(0)
})

test("Acts that follow all others, or few, are folded at once, each", async () => {
  const { folds, follower } = open("member", 255)
  for (let times = 0; times < 50; times++) await follower.take({ origin: "peer", acts: [actOf("device.name")] })
  expect(folds.times).toBe(50)
})
