import { askRunningHost, openControlServer } from "./controlServer.ts"
import type { Serving, ServingWish } from "./controlServer.ts"
import { openLocalHost } from "./localHost.ts"
import type { LocalHost, LocalHostOptions } from "./localHost.ts"
import { claimRunningHost, createSecret, discardStaleNote, readRunningHost, releaseRunningHost } from "./runningHost.ts"

export interface Served {
  readonly serving: Serving
  /** True where a host that ran already serves the profile; then `close` leaves it running. */
  readonly elsewhere: boolean
  readonly setAside: string | null
  close(): Promise<void>
}

/** Two commands that start at the same instant settle in one more round; more rounds than this mean that something else is wrong. */
const ROUNDS = 5

/** Serves a profile: through the host of this person that runs already, or by becoming that host. */
export const serveProfile = async (options: LocalHostOptions, wish: ServingWish): Promise<Served> => {
  const { stateFolder } = options
  for (let round = 0; round < ROUNDS; round++) {
    const running = await readRunningHost(stateFolder)
    const answer = running && (await askRunningHost(running, wish))
    if (answer) return { serving: answer, elsewhere: true, setAside: null, close: async () => {} }
    const served = await becomeHost(options, wish)
    if (served) return served
    // Someone holds the claim and does not answer: it is starting right now, or it died and left its note.
    await discardStaleNote(stateFolder, running)
  }
  throw new Error("another Palabre of this person starts and stops at the same time")
}

/** Promise.withResolvers, which Node 20 lacks. */
const createDeferred = <Value>() => {
  const slot: { resolve: (value: Value) => void } = { resolve: () => undefined }
  const promise = new Promise<Value>((resolve) => {
    slot.resolve = resolve
  })
  return { promise, resolve: (value: Value) => slot.resolve(value) }
}

const becomeHost = async (options: LocalHostOptions, wish: ServingWish): Promise<Served | undefined> => {
  const secret = createSecret()
  const opening = createDeferred<LocalHost>()
  const control = await openControlServer(secret, async (next) => (await opening.promise).serve(next))
  const note = { pid: process.pid, port: control.port, secret }
  if (!(await claimRunningHost(options.stateFolder, note))) {
    await control.close()
    return undefined
  }
  let host: LocalHost | undefined
  let closing: Promise<void> | null = null
  const close = (): Promise<void> => {
    closing ??= shut()
    return closing
  }
  const shut = async (): Promise<void> => {
    await releaseRunningHost(options.stateFolder, note)
    await control.close()
    await host?.close()
  }
  try {
    host = await openLocalHost(options)
    opening.resolve(host)
    const serving = await host.serve(wish)
    if (serving.kind !== "serving") await close()
    return { serving, elsewhere: false, setAside: host.setAside, close }
  } catch (error) {
    await close()
    throw error
  }
}
