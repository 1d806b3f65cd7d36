import type { JsonValue } from "../kernel/json.ts"

/** What carries calls between a window and what stands behind it. */
export interface Pipe {
  /** The answer as it came: an outcome, to be parsed. Rejects with a HostError where nobody answers. */
  ask(call: string, argument: JsonValue): Promise<unknown>
  /** Says whether the host answers: at first, and at each change. */
  watch(listener: (reachable: boolean) => void): () => void
}
