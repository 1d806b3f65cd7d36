import { fromBase64Url } from "../kernel/bytes.ts"
import { parseSiteAct } from "./acts.ts"
import { causalEnds } from "./causalEnds.ts"
import { parseEnrolment } from "./enrolment.ts"
import { memberOf, type SiteState } from "./siteState.ts"
import type { DeviceId } from "../kernel/ids.ts"
import type { ActRecord } from "../ledger/ledger.ts"

/** The first act in effect by which that device was taken off, or its member was removed or left. */
const findEnding = (records: readonly ActRecord[], state: SiteState, device: DeviceId): ActRecord | undefined => {
  const member = memberOf(state, device)
  const voids = new Set([...state.void.map(({ hash }) => hash), ...state.waiting])
  return records.find((record) => {
    const act = parseSiteAct(record.body)
    if (voids.has(record.hash)) return false
    if (act?.type === "member.leave") return memberOf(state, record.device) === member
    if (act?.type === "device.revoke") return act.device === device
    if (act?.type === "member.vouch") return act.ends.includes(device) && isSecondVoice(state, record, act.enrolment)
    return act?.type === "member.remove" && act.member === member
  })
}

/** The first one ends nothing; what stands beside the new machine is whose act let it in. */
const isSecondVoice = (state: SiteState, { device }: ActRecord, enrolment: string): boolean => {
  const brought = parseEnrolment(fromBase64Url(enrolment) ?? new Uint8Array())?.device
  return brought !== undefined && state.devices.get(brought)?.admittedBy === device
}

/**
 * What a device that is no member any more needs to see that it is none: of each chain the last seq in the causal past of the
 * act that ended its membership. It learns nothing that was written after it.
 */
export const findFarewell = (
  records: readonly ActRecord[],
  state: SiteState,
  device: DeviceId,
): ReadonlyMap<DeviceId, number> => {
  const ending = findEnding(records, state, device)
  return ending ? causalEnds(records, ending.hash) : new Map()
}
