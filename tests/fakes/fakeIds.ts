import {
  createItemId,
  createVolumeName,
  type DeviceId,
  type Hash,
  type ItemId,
  type LedgerId,
  type MemberId,
  parseDeviceId,
  parseHash,
  parseLedgerId,
  parseMemberId,
} from "../../shared/kernel/ids.ts"

const hex = (number: number, digits: number): string => number.toString(16).padStart(digits, "0")

const sure = <Value>(value: Value | undefined): Value => {
  if (value === undefined) throw new Error("not an id")
  return value
}

export const fakeMember = (number: number): MemberId => sure(parseMemberId(hex(number, 32)))
export const fakeLedger = (number: number): LedgerId => sure(parseLedgerId(hex(number, 64)))
export const fakeDevice = (number: number): DeviceId => sure(parseDeviceId(hex(number, 64)))
export const fakeItem = (number: number, at: number): ItemId => createItemId(createVolumeName(at), 7, number)
export const fakeHash = (number: number): Hash => sure(parseHash(hex(number, 64)))
