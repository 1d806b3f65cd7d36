import { createContext, use } from "react"
import type {
  ComingBackInput,
  FoundingInput,
  InvitationError,
  JoiningInput,
  KnownSite,
  OpenError,
  Palabre,
  RecoveryCodeError,
} from "../../shared/application/palabre.ts"
import { readRecoveryCode } from "../../shared/site/recoveryCode.ts"
import { createSerial } from "../../shared/application/serial.ts"
import type { Site } from "../../shared/application/site.ts"
import type { SiteId } from "../../shared/kernel/ids.ts"
import { err, ok, type Result } from "../../shared/kernel/result.ts"
import { endUse } from "../../shared/kernel/inUse.ts"
import { createObserved, type Observable } from "../../shared/kernel/subscription.ts"
import { settle } from "./settle.ts"
import { spokenLanguage } from "./i18n/i18n.ts"
import type { SessionState } from "./sessionState.ts"
import type { OwnedSite, SiteOwnership } from "./siteOwnership.ts"

export interface Session extends Observable<SessionState> {
  readonly sites: Observable<readonly KnownSite[]>
  /**
   * Opens what this profile holds, or shows the arrival.
   * @param speaking the page has its texts: a demonstration is made in their language
   */
  start(invitation: string | null, speaking: Promise<void>): Promise<void>
  demonstrate(): Promise<void>
  /** Throws the demonstration away and makes another, in the language that the page speaks; where that fails, the same again. */
  demonstrateAgain(id: SiteId): Promise<void>
  open(id: SiteId): Promise<void>
  takeOver(id: SiteId): Promise<void>
  /** Closes the open site, if any, and shows the arrival. */
  arrive(invitation: string | null): Promise<void>
  found(input: FoundingInput): Promise<Result<void, OpenError>>
  join(id: SiteId, input: JoiningInput): Promise<Result<void, OpenError | InvitationError>>
  /** As a member who was here before; a code that was not copied right changes nothing. */
  comeBack(input: ComingBackInput): Promise<Result<void, OpenError | InvitationError | RecoveryCodeError>>
  /** Closes the site and opens it again under new keys, where its chain was forked; as it was, where that fails. */
  mend(id: SiteId, deviceName: string): Promise<Result<void, OpenError>>
  /** Closes and forgets a site that never let this device in, or whose storage is gone, then shows the arrival; where that fails, the site again. */
  forget(id: SiteId): Promise<Result<void, OpenError>>
}

export const createSession = (palabre: Palabre, ownership: SiteOwnership): Session => {
  const state = createObserved<SessionState>({ kind: "starting" })
  const sites = createObserved<readonly KnownSite[]>([])
  /** One change of what is open after the other: a site that another window is given must not still be opening here. */
  const steps = createSerial()
  let owned: OwnedSite | undefined

  const readSites = async () => {
    const known = await palabre.sites()
    sites.set([...known].sort((one, other) => other.lastOpened - one.lastOpened))
  }

  const close = async () => {
    const current = state.get()
    try {
      if (current.kind === "open") await current.site.close()
    } finally {
      owned?.release()
      owned = undefined
    }
  }

  const giveAway = async (held: OwnedSite, id: SiteId) => {
    if (owned !== held) return
    await close()
    state.set({ kind: "given-away", id })
  }

  const hold = (held: OwnedSite, id: SiteId) => {
    owned = held
    held.onAsked(() => void steps.run(() => giveAway(held, id)))
  }

  const show = async (site: Site) => {
    state.set({ kind: "open", site })
    await readSites()
  }

  /** Shows a site that was made before it had an owner, unless another window was quicker. */
  const showOwned = async (site: Site) => {
    const held = await ownership.acquire(site.id)
    if (held) {
      hold(held, site.id)
      return show(site)
    }
    await site.close()
    state.set({ kind: "elsewhere", id: site.id, asking: "no" })
  }

  const openOwned = async (held: OwnedSite, id: SiteId) => {
    hold(held, id)
    state.set({ kind: "opening", id })
    const opened = await settle(() => palabre.open(id))
    if (opened.ok) return show(opened.value)
    await close()
    state.set({ kind: "failed", id, error: opened.error })
  }

  const open = async (id: SiteId) => {
    await close()
    state.set({ kind: "opening", id })
    const held = await ownership.acquire(id)
    if (held) await openOwned(held, id)
    else state.set({ kind: "elsewhere", id, asking: "no" })
  }

  const arrive = async (invitation: string | null) => {
    await close()
    await readSites()
    state.set({ kind: "arriving", invitation })
  }

  const demonstrate = async (): Promise<void> => {
    const showProgress = (done: number) => state.set({ kind: "demonstrating", done, error: null })
    showProgress(0)
    const made = await settle(() => palabre.demonstrate({ language: spokenLanguage(), onProgress: showProgress }))
    if (!made.ok) return state.set({ kind: "demonstrating", done: 0, error: made.error })
    await showOwned(made.value)
  }

  const demonstrateAgain = async (id: SiteId): Promise<void> => {
    await close()
    state.set({ kind: "demonstrating", done: 0, error: null })
    const forgotten = await settle(() => palabre.forget(id))
    await (forgotten.ok ? demonstrate() : open(id))
  }

  const start = async (invitation: string | null, speaking: Promise<void>): Promise<void> => {
    await readSites()
    const latest = sites.get()[0]
    if (latest && invitation === null) return open(latest.id)
    await speaking
    if ((await palabre.host.describe()).demonstration) await demonstrate()
    else state.set({ kind: "arriving", invitation })
  }

  const found = async (input: FoundingInput): Promise<Result<void, OpenError>> => {
    const founded = await settle(() => palabre.found(input))
    if (!founded.ok) return founded
    await showOwned(founded.value)
    return ok(undefined)
  }

  const join = async <Failure>(
    id: SiteId,
    enter: () => Promise<Result<Site, Failure>>,
  ): Promise<Result<void, Failure | OpenError>> => {
    await close()
    const held = await ownership.acquire(id)
    if (!held) {
      state.set({ kind: "elsewhere", id, asking: "no" })
      return ok(undefined)
    }
    hold(held, id)
    // The click that asked for it would leave what comes in a fraction of the processor.
    endUse()
    const joined = await settle(enter)
    if (!joined.ok) {
      await close()
      return joined
    }
    await show(joined.value)
    return ok(undefined)
  }

  const forget = async (id: SiteId): Promise<Result<void, OpenError>> => {
    await close()
    state.set({ kind: "opening", id })
    const forgotten = await settle(() => palabre.forget(id))
    await (forgotten.ok ? arrive(null) : open(id))
    return forgotten
  }

  const mend = async (id: SiteId, deviceName: string): Promise<Result<void, OpenError>> => {
    await close()
    state.set({ kind: "opening", id })
    const held = await ownership.acquire(id)
    if (!held) {
      state.set({ kind: "elsewhere", id, asking: "no" })
      return ok(undefined)
    }
    hold(held, id)
    const mended = await settle(() => palabre.mend(id, deviceName))
    if (mended.ok) await show(mended.value)
    else await open(id)
    return mended.ok ? ok(undefined) : mended
  }

  return {
    mend: (id, deviceName) => steps.run(() => mend(id, deviceName)),
    demonstrate: () => steps.run(demonstrate),
    demonstrateAgain: (id) => steps.run(() => demonstrateAgain(id)),
    get: () => state.get(),
    subscribe: (listener) => state.subscribe(listener),
    sites,
    open: (id) => steps.run(() => open(id)),
    arrive: (invitation) => steps.run(() => arrive(invitation)),
    start: (invitation, speaking) => steps.run(() => start(invitation, speaking)),
    async takeOver(id) {
      state.set({ kind: "elsewhere", id, asking: "asked" })
      const held = await ownership.takeOver(id)
      if (!held) return state.set({ kind: "elsewhere", id, asking: "unanswered" })
      return steps.run(async () => {
        await close()
        await openOwned(held, id)
      })
    },
    found: (input) => steps.run(() => found(input)),
    join: (id, input) => steps.run(() => join(id, () => palabre.join(input))),
    async comeBack(input) {
      const found = await palabre.readSite(input.invitation)
      if (!found.ok) return found
      const code = readRecoveryCode(input.code)
      if (!code.ok) return err({ kind: "code", ...code.error })
      return steps.run(() => join(found.value.siteId, () => palabre.comeBack(input)))
    },
    forget: (id) => steps.run(() => forget(id)),
  }
}

export const SessionContext = createContext<Session | null>(null)

export const useSession = (): Session => {
  const session = use(SessionContext)
  if (!session) throw new Error("useSession outside SessionContext")
  return session
}
