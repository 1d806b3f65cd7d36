import type { WaitingId } from "../../../shared/application/site.ts"

/** Which draft a waiting post or comment came from; after a restart nobody knows, and nobody needs to. */
const origins = new Map<WaitingId, string>()

export const rememberOrigin = (id: WaitingId, draftKey: string): void => {
  origins.set(id, draftKey)
}

export const readOrigin = (id: WaitingId): string | undefined => origins.get(id)
