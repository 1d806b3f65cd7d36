import type {
  DevicesOfSite,
  DeviceView,
  PairingView,
  RecoveryView,
  VoidView,
  VouchingView,
} from "../../shared/application/deviceViews.ts"
import type { Site } from "../../shared/application/site.ts"
import type { DeviceId } from "../../shared/kernel/ids.ts"
import { ok } from "../../shared/kernel/result.ts"
import { createObserved, type Observed } from "../../shared/kernel/subscription.ts"
import { fakeDevice, fakeHash, fakeLedger } from "./fakeIds.ts"

interface FakeDevicesInput {
  readonly me: DeviceId
  readonly now: () => number
  readonly command: (called: string, act: () => void) => ReturnType<Site["approveDevice"]>
}

export interface FakeDevices {
  readonly views: {
    readonly devices: Observed<readonly DeviceView[]>
    readonly pairing: Observed<PairingView | null>
    readonly beyond: Observed<VoidView>
    readonly recovery: Observed<RecoveryView>
    readonly vouchings: Observed<readonly VouchingView[]>
    readonly cameBack: Observed<boolean>
  }
  readonly commands: DevicesOfSite
}

const HOUR_MS = 3_600_000

/** A machine of one's own, one that is away, and one that was taken off. */
export const createFakeDevices = ({ me, now, command }: FakeDevicesInput): FakeDevices => {
  const known = { connected: false, current: false, revoked: false, since: 1_780_000_000_000, lastHeard: null }
  const devices = createObserved<readonly DeviceView[]>([
    { ...known, device: me, name: "", current: true },
    { ...known, device: fakeDevice(51), name: "Portable", lastHeard: now() - 5 * HOUR_MS },
    { ...known, device: fakeDevice(52), name: "Ancien poste", lastHeard: now() - 700 * HOUR_MS, revoked: true },
  ])
  const pairing = createObserved<PairingView | null>(null)
  const cameBack = createObserved(false)
  const vouchings = createObserved<readonly VouchingView[]>([])
  const recovery = createObserved<RecoveryView>({ since: null })
  const beyond = createObserved<VoidView>({
    texts: [
      {
        hash: fakeHash(61),
        ledger: fakeLedger(1),
        at: now() - HOUR_MS,
        title: "Réunion de chantier",
        markdown: "Elle a lieu **jeudi**.",
      },
      {
        hash: fakeHash(62),
        ledger: fakeLedger(1),
        at: now() - 2 * HOUR_MS,
        title: "",
        markdown: "Merci, bien reçu.",
      },
    ],
    others: 3,
  })
  const change = (device: DeviceId, how: Partial<DeviceView>) =>
    devices.set(devices.get().map((view) => (view.device === device ? { ...view, ...how } : view)))
  return {
    views: { devices, pairing, beyond, recovery, vouchings, cameBack },
    commands: {
      devices,
      pairing,
      startPairing: () =>
        command("startPairing", () =>
          pairing.set({
            text: `palabre1-${"Zm9uZGF0aW9u".repeat(18)}`,
            link: `http://localhost:4180/#join=${"Zm9uZGF0aW9u".repeat(18)}`,
            fileName: "atelier-nord.palabre",
            expiresAt: now() + HOUR_MS / 4,
            request: null,
            person: null,
          }),
        ),
      vouchings,
      startBringingBack: (member) =>
        command("startBringingBack", () =>
          pairing.set({
            text: `palabre1-${"Zm9uZGF0aW9u".repeat(18)}`,
            link: `http://localhost:4180/#join=${"Zm9uZGF0aW9u".repeat(18)}`,
            fileName: "atelier-nord.palabre",
            expiresAt: now() + HOUR_MS / 4,
            request: null,
            person: { id: member, name: "Bob Durand" },
          }),
        ),
      approveDevice: () => command("approveDevice", () => pairing.set(null)),
      stopPairing: () => pairing.set(null),
      nameDevice: (device, name) => command("nameDevice", () => change(device, { name })),
      revokeDevice: (device) => command("revokeDevice", () => change(device, { revoked: true })),
      recovery,
      createRecoveryCode: async () => {
        const made = await command("createRecoveryCode", () => recovery.set({ since: now() }))
        return made.ok
          ? ok(["7K2MQ 9XWTD", "0FZ3B HJ8VN", "C5RSE 1YP6G", "4T9KM A0QXW", "ZD2HV 8NB7C", "J3FEY 6R5S1"])
          : made
      },
      dropRecoveryCode: () => command("dropRecoveryCode", () => recovery.set({ since: null })),
      cameBack,
      noteCameBack: () => Promise.resolve(cameBack.set(false)),
      readVoid: beyond.get,
      confirmCode: () => undefined,
    },
  }
}
