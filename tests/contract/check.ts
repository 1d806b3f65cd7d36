import { equalityDeep } from "lib0/function"

/** Assertions that run in a page as well as under a test runner. */
export const checkEqual = (actual: unknown, expected: unknown, what: string): void => {
  if (!equalityDeep(actual, expected))
    throw new Error(`${what}: expected ${describe(expected)}, but it was ${describe(actual)}`)
}

export const check = (holds: boolean, what: string): void => {
  if (!holds) throw new Error(what)
}

export const checkRejects = async (work: Promise<unknown>, what: string): Promise<void> => {
  let value: unknown
  try {
    value = await work
  } catch {
    return
  }
  throw new Error(`${what}: expected it to reject, but it answered ${describe(value)}`)
}

const describe = (value: unknown): string =>
  JSON.stringify(value, (_, part: unknown) => (part instanceof Uint8Array ? `bytes ${[...part].join(" ")}` : part)) ??
  "undefined"
