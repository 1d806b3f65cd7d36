import { foldTag } from "../../../shared/community/tags.ts"

/** @param tag as it is written, with or without its sign */
export const createTopicHref = (tag: string): string => `#/t/${encodeURIComponent(foldTag(tag))}`
