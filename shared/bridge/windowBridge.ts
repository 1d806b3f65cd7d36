import type { JsonValue } from "../kernel/json.ts"

/** The name under which a desktop window's page finds its bridge. */
export const BRIDGE_NAME = "palabre"

/** IPC channel of calls, from the window. */
export const CALL_CHANNEL = "palabre:call"
/** IPC channel of events, to the window. */
export const EVENT_CHANNEL = "palabre:event"

/** The one frozen object that the preload gives to the page. */
export interface WindowBridge {
  /** Answers an outcome, to be parsed. */
  call(name: string, argument: JsonValue): Promise<unknown>
  /** Events, to be parsed; returns a function that stops them. */
  listen(listener: (event: unknown) => void): () => void
}
