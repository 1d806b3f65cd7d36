import * as v from "valibot"

const ISO_DAY = /^20[0-9]{2}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$/

/** The day (ISO 8601) on which somebody is to look at it again; nothing ends by itself. */
export const reviewSchema = v.nullable(v.pipe(v.string(), v.regex(ISO_DAY)))
