import * as v from "valibot"
import { toBase64Url } from "../../kernel/bytes.ts"
import type { DeviceId } from "../../kernel/ids.ts"
import { err } from "../../kernel/result.ts"
import { createObserved } from "../../kernel/subscription.ts"
import { MAX_DEVICES_PER_MEMBER } from "../../site/acts.ts"
import { nameSchema, toLine } from "../../site/names.ts"
import type { SiteParts } from "../composeSite.ts"
import type { DevicesOfSite, DeviceView } from "../deviceViews.ts"
import { readLastHeard } from "../memberViews.ts"
import { readAnswering } from "../readAnswering.ts"
import type { Ports } from "../ports.ts"
import type { Trust } from "../trust.ts"
import { createBringingBack } from "./bringingBack.ts"
import { createCameBack } from "./cameBack.ts"
import { createRecoveryPaper } from "./recoveryPaper.ts"
import { createTickets } from "./tickets.ts"
import { viewVoid } from "./viewVoid.ts"
import { denied } from "../denied.ts"
import { createRefusals } from "../refusals.ts"

/** A member's own machines: seen, added, named, taken off. */
export const createDevices = (ports: Ports, parts: SiteParts, trust: Pick<Trust, "act">): DevicesOfSite => {
  const { act } = trust
  const { record, roster, ledgers, replicator, standings, desk } = parts
  const refuse = createRefusals({ me: record, roster })
  const tickets = createTickets(ports, parts)
  const back = createBringingBack(parts, { act, give: tickets.give })
  const devices = createObserved<readonly DeviceView[]>([])
  const refresh = () => {
    const site = roster.state.get()
    const heard = readLastHeard(ledgers)
    const connected = new Set(readAnswering(replicator).map(({ device }) => device))
    const mine = [...(site?.devices ?? [])].filter(([, { member }]) => member === record.member)
    devices.set(
      mine.map(([device, { name, since, state }]) => ({
        device,
        name,
        since,
        current: device === record.keys.device,
        connected: connected.has(device),
        lastHeard: heard.get(device) ?? null,
        revoked: state !== "active",
      })),
    )
  }
  roster.state.subscribe(refresh)
  replicator.peers.subscribe(refresh)
  refresh()
  const isMember = () => standings.standing.get().kind === "member"
  const active = (device: DeviceId) => devices.get().find((view) => view.device === device && !view.revoked)

  return {
    devices,
    pairing: desk.pairing,
    async startPairing() {
      if (!isMember()) return err(refuse.inSite("device.add"))
      if (devices.get().filter(({ revoked }) => !revoked).length >= MAX_DEVICES_PER_MEMBER)
        return err({ kind: "invalid", field: "device", reason: "too-many" })
      return tickets.give({ member: record.member })
    },
    async approveDevice() {
      const request = desk.shown()
      if (!isMember()) return err(refuse.inSite("device.add"))
      if (!request) return err(denied("overtaken"))
      const enrolment = toBase64Url(request.enrolment)
      const person = desk.pairing.get()?.person ?? null
      const added = await (person ? back.vouch(person.id, enrolment) : act({ type: "device.add", enrolment }))
      if (!added.ok) return added
      desk.close()
      // Whoever was compared hears of it, also where it takes a second voice.
      replicator.evaluate()
      return added
    },
    stopPairing() {
      desk.close()
      replicator.evaluate()
    },
    async nameDevice(device, typed) {
      const name = toLine(typed)
      if (!active(device)) return err(refuse.inSite("device.name"))
      if (name === "") return err({ kind: "invalid", field: "name", reason: "empty" })
      return v.is(nameSchema(), name)
        ? act({ type: "device.name", device, name })
        : err({ kind: "invalid", field: "name", reason: "too-long" })
    },
    async revokeDevice(device) {
      return active(device) ? act({ type: "device.revoke", device }) : err(refuse.inSite("device.revoke"))
    },
    vouchings: back.vouchings,
    startBringingBack: async (member) => (isMember() ? back.start(member) : err(refuse.inSite("member.vouch", member))),
    ...createCameBack(parts.store),
    ...createRecoveryPaper(ports, parts, trust),
    readVoid: () => viewVoid(ledgers),
    confirmCode: standings.confirmCode,
  }
}
