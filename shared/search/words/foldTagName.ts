import { fold } from "./fold.ts"

/** A tag as documents carry it: without its sign. */
export const foldTagName = (tag: string): string => fold(tag.replace(/^#/, ""))
