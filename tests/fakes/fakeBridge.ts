import type { Desktop } from "../../shared/bridge/desktopContract.ts"
import type { WindowBridge } from "../../shared/bridge/windowBridge.ts"

const AT_FIRST: Desktop = {
  tray: true,
  background: false,
  startAtLogin: false,
  vault: "keyring",
  backup: null,
  crashes: 0,
}

/** The bridge of a desktop window whose program does what it is told; `fail` has it refuse the next call of a name. */
export const createFakeBridge = (given: Partial<Desktop> = {}) => {
  let desktop: Desktop = { ...AT_FIRST, ...given }
  const calls: (readonly [name: string, argument: unknown])[] = []
  const failures = new Map<string, string>()
  const listeners = new Set<(event: unknown) => void>()
  const change = (part: Partial<Desktop>): Desktop => {
    desktop = { ...desktop, ...part }
    return desktop
  }
  const answers: Readonly<Record<string, (argument: never) => unknown>> = {
    desktop: () => desktop,
    setBackground: (background: boolean) => change({ background }),
    setStartAtLogin: (startAtLogin: boolean) => change({ startAtLogin }),
    chooseBackup: () => change({ backup: { folder: "/media/stick", lastAt: null, failure: null } }),
    stopBackup: () => change({ backup: null }),
    restore: () => true,
  }
  const bridge: WindowBridge = {
    async call(name, argument) {
      calls.push([name, argument])
      const code = failures.get(name)
      failures.delete(name)
      if (code !== undefined) return { ok: false, code }
      return { ok: true, value: answers[name]?.(argument as never) ?? null }
    },
    listen(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
  return {
    bridge,
    calls,
    listeners,
    fail: (name: string, code: string) => failures.set(name, code),
    tell(event: unknown) {
      for (const listener of [...listeners]) listener(event)
    },
  }
}
