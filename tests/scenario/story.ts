import { afterEach } from "vitest"
import { createMemoryMachine } from "../fakes/memoryMachine.ts"
import { createMemoryNetwork } from "../fakes/memoryMesh.ts"
import type { Palabre } from "../../shared/application/palabre.ts"
import type { Site } from "../../shared/application/site.ts"
import type { Result } from "../../shared/kernel/result.ts"
import type { Observable } from "../../shared/kernel/subscription.ts"

/** For a file of tests: `keep` has a site closed after the test that opened it, `close` closes it before; `open` are those that will be. */
export const keepSites = () => {
  const open: Site[] = []
  const keep = (site: Site): Site => {
    open.push(site)
    return site
  }
  const close = async (site: Site): Promise<void> => {
    open.splice(open.indexOf(site), 1)
    await site.close()
  }
  afterEach(async () => {
    for (const site of open.splice(0)) await site.close()
  })
  return { keep, close, open }
}

/** The value of a result that a story takes for granted. */
export const must = <Value>(result: Result<Value, unknown>): Value => {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.error)}`)
  return result.value
}

/** Resolves when the observable's value fulfils the condition; fails with the last value after `withinMs`. */
export const until = <Value>(
  observable: Observable<Value>,
  isTrue: (value: Value) => boolean,
  withinMs = 15_000,
): Promise<Value> =>
  new Promise((resolve, reject) => {
    const check = () => {
      const value = observable.get()
      if (!isTrue(value)) return
      clearTimeout(timer)
      stop()
      resolve(value)
    }
    const timer = setTimeout(() => {
      stop()
      reject(
        new Error(
          `still waiting with ${JSON.stringify(observable.get(), (_, value) => (value instanceof Map ? [...value] : value))}`,
        ),
      )
    }, withinMs)
    const stop = observable.subscribe(check)
    check()
  })

export const foundAtelier = async (palabre: Palabre, memberName = "Alice"): Promise<Site> =>
  must(
    await palabre.found({
      siteName: "Atelier Nord",
      purpose: "Travailler ensemble",
      memberName,
      memberTitle: "Atelier",
      language: "fr",
    }),
  )

/** What a command is answered that its author has no right to. */
export const DENIED = { ok: false, error: { kind: "denied" } } as const

/** Alice founds the site, Bob and Carol come in; each of them sees the others and what is said to everybody. */
export const startThree = async (keep: (site: Site) => Site) => {
  const network = createMemoryNetwork()
  const alice = keep(await foundAtelier(createMemoryMachine("alice", network).start()))
  const bob = keep(await joinBy(alice, createMemoryMachine("bob", network).start(), "Bob"))
  const carol = keep(await joinBy(alice, createMemoryMachine("carol", network).start(), "Carol"))
  for (const site of [alice, bob, carol]) {
    await until(site.members, (members) => members.size === 3)
    await until(site.communities, ([everyone]) => everyone?.ready ?? false)
  }
  return { network, alice, bob, carol }
}

/** Alice's invitation, used by somebody on another machine. */
export const joinBy = async (inviter: Site, palabre: Palabre, memberName: string): Promise<Site> => {
  const { text } = must(await inviter.createInvitation({ uses: 10, days: 7 }))
  return must(await palabre.join({ invitation: text, memberName, memberTitle: "" }))
}

/** People take a millisecond for whatever they do; what happens in the same one is in no order that they could tell. */
export const nextMillisecond = async (): Promise<void> => {
  const before = Date.now()
  while (Date.now() === before) await new Promise((resolve) => setImmediate(resolve))
}

/** Submits a post and sends it at once, later than all that was said before. */
export const say = async (site: Site, ledger: Parameters<Site["community"]>[0], markdown: string): Promise<void> => {
  await nextMillisecond()
  const id = must(await site.submitPost({ ledger, kind: "message", title: "", markdown }))
  must(await site.sendNow(id))
}

export const textsOf = (site: Site): readonly string[] =>
  site.home.get().map((key) => site.post(key).get()?.markdown ?? "")

/** Another machine of somebody's asks with the ticket of the first; both say that they see the same code. */
export const addMachine = async (owner: Site, palabre: Palabre, name: string): Promise<Site> => {
  must(await owner.startPairing())
  const invitation = owner.pairing.get()?.text ?? ""
  const added = must(await palabre.join({ invitation, memberName: name, memberTitle: "" }))
  await until(owner.pairing, (pairing) => pairing?.request !== null)
  await until(added.standing, (standing) => standing.kind === "joining" && standing.pairing?.code !== null)
  must(await owner.approveDevice())
  added.confirmCode()
  await until(added.standing, ({ kind }) => kind === "member")
  await until(added.communities, ([everyone]) => everyone?.ready ?? false)
  return added
}
