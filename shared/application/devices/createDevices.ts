import * as v from "valibot"
import { sign } from "../../crypto/signing.ts"
import { toBase64Url } from "../../kernel/bytes.ts"
import type { DeviceId } from "../../kernel/ids.ts"
import { err, ok } from "../../kernel/result.ts"
import { createObserved } from "../../kernel/subscription.ts"
import { createInvitation } from "../../site/createInvitation.ts"
import { MAX_DEVICES_PER_MEMBER } from "../../site/deviceRules.ts"
import { nameSchema, toLine } from "../../site/names.ts"
import type { SiteParts } from "../composeSite.ts"
import type { DevicesOfSite, DeviceView } from "../deviceViews.ts"
import { readLastHeard } from "../memberViews.ts"
import { reachableAt } from "../networkAddresses.ts"
import type { Ports } from "../ports.ts"
import type { CommandError } from "../site.ts"
import type { Trust } from "../trust.ts"
import { createRecoveryPaper } from "./recoveryPaper.ts"
import { viewVoid } from "./viewVoid.ts"

const TICKET_MS = 15 * 60_000

const DENIED: CommandError = { kind: "denied" }

/** A member's own machines: seen, added, named, taken off. */
export const createDevices = (ports: Ports, parts: SiteParts, trust: Pick<Trust, "act">): DevicesOfSite => {
  const { host, now, random } = ports
  const { act } = trust
  const { id, record, roster, ledgers, replicator, standings, desk } = parts
  const devices = createObserved<readonly DeviceView[]>([])
  const refresh = () => {
    const site = roster.state.get()
    const heard = readLastHeard(ledgers)
    const connected = new Set(replicator.peers.get().map(({ device }) => device))
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
      const site = roster.state.get()
      const [secret] = record.secrets
      if (!site || !secret || !isMember()) return err(DENIED)
      if (devices.get().filter(({ revoked }) => !revoked).length >= MAX_DEVICES_PER_MEMBER)
        return err({ kind: "invalid", field: "device", reason: "too-many" })
      const expiresAt = now() + TICKET_MS
      const { certificate, text, link, fileName } = await createInvitation({
        site: { id, name: site.name },
        secret,
        founderDevice: record.founderDevice,
        inviter: { device: record.keys.device, name: roster.profiles.get().get(record.member)?.name ?? site.name },
        sign: (domain, message) => sign(record.keys, domain, message),
        role: "device",
        member: record.member,
        uses: 1,
        expiresAt,
        addresses: await reachableAt(host),
        random,
      })
      desk.open(certificate.id, { text, link, fileName, expiresAt })
      return ok(undefined)
    },
    async approveDevice() {
      const request = desk.shown()
      if (!request || !isMember()) return err(DENIED)
      const added = await act({ type: "device.add", enrolment: toBase64Url(request.enrolment) })
      if (added.ok) desk.close()
      return added
    },
    stopPairing() {
      desk.close()
      replicator.evaluate()
    },
    async nameDevice(device, typed) {
      const name = toLine(typed)
      if (!active(device)) return err(DENIED)
      if (name === "") return err({ kind: "invalid", field: "name", reason: "empty" })
      return v.is(nameSchema(), name)
        ? act({ type: "device.name", device, name })
        : err({ kind: "invalid", field: "name", reason: "too-long" })
    },
    async revokeDevice(device) {
      return active(device) ? act({ type: "device.revoke", device }) : err(DENIED)
    },
    ...createRecoveryPaper(ports, parts, trust),
    readVoid: () => viewVoid(ledgers),
    confirmCode: standings.confirmCode,
  }
}
