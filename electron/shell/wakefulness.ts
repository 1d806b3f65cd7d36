import type { PowerMonitor } from "electron"

/** Events after which other machines may be reachable again, or no longer: a laptop that was opened, a session that was unlocked. */
const WAKING = ["resume", "unlock-screen", "user-did-become-active"] as const

/** Power events come in bunches: a resume, then the unlocking. */
const TOGETHER_MS = 1_000

/** Calls back once for each waking of the machine. */
export const watchWaking = (
  monitor: Pick<PowerMonitor, "on">,
  onWake: () => void,
  now: () => number = Date.now,
): void => {
  let last = Number.NEGATIVE_INFINITY
  const wake = (): void => {
    const at = now()
    // A clock that was set back would silence it for good.
    if (at - last < TOGETHER_MS && at >= last) return
    last = at
    onWake()
  }
  const [resume, unlock, active] = WAKING
  monitor.on(resume, wake)
  monitor.on(unlock, wake)
  monitor.on(active, wake)
}
