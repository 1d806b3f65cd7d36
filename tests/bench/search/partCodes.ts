import type { SeededRandom } from "../../scenario/seededRandom.ts"

const LETTERS = "ABCDEFGHKLMNPRSTVXZ"
const ROOMS = "ABCDEF"

const digits = (count: number, random: SeededRandom): string =>
  Array.from({ length: count }, () => String(random.below(10))).join("")

const letters = (count: number, random: SeededRandom): string =>
  Array.from({ length: count }, () => LETTERS.charAt(random.below(LETTERS.length))).join("")

/** What people at work quote: of machines, tickets, rooms, parts, forms, goods. */
const FAMILIES: readonly ((random: SeededRandom) => string)[] = [
  (random) => `${letters(2, random)}-${digits(3, random)}`,
  (random) => `INC00${digits(5, random)}`,
  (random) => `${ROOMS.charAt(random.below(ROOMS.length))}-0${digits(2, random)}`,
  (random) => `${digits(2, random)}-${digits(4, random)}-${letters(1, random)}`,
  (random) => `${letters(2, random)} ${digits(4, random)}`,
  (random) => `${1 + random.below(9)}${digits(3, random)} ${digits(2, random)} ${digits(2, random)}`,
]

export const createCode = (random: SeededRandom): string => random.pick(FAMILIES)(random)

const JOINER = /[- ]/g
const ZEROS = /^[A-Z]*0+(?=\d{4,}$)/

/** As somebody types it who has it from a label, a telephone or memory. */
export const typeCode = (code: string, random: SeededRandom): string => {
  switch (random.below(5)) {
    case 0:
      return code.toLowerCase()
    case 1:
      return code.replaceAll(JOINER, "")
    case 2:
      return code.replaceAll(JOINER, " ").toLowerCase()
    case 3:
      return code.replace(ZEROS, "")
    default:
      return code
  }
}
