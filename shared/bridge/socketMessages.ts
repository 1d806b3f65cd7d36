import * as v from "valibot"

const id = v.pipe(v.number(), v.integer(), v.minValue(0))

/** A call over a host's socket; the host answers with the same number. */
export const questionSchema = v.object({ id, call: v.pipe(v.string(), v.maxLength(64)), argument: v.unknown() })

/** `outcome` is of outcomeSchema, and parsed where the call is known. */
export const answerSchema = v.object({ id, outcome: v.unknown() })
