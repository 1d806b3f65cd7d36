import type * as v from "valibot"

/** Calls over the bridge: what each carries, null where it carries nothing, and what it answers. Both ends parse. */
export type Contract = Readonly<Record<string, { readonly request: v.GenericSchema; readonly reply: v.GenericSchema }>>
