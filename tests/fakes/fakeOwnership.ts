import type { OwnedSite, SiteOwnership } from "../../renderer/app/siteOwnership.ts"
import type { SiteId } from "../../shared/kernel/ids.ts"

interface Owner {
  ask: () => void
  /** Resolves when it lets go. */
  readonly gone: Promise<void>
}

export interface FakeOwnership {
  /** The ownership as one more window of the profile sees it. */
  windowOf(): SiteOwnership
}

/** Windows of one profile in memory; an owner that was never told what to do when asked does not answer. */
export const createFakeOwnership = (): FakeOwnership => {
  const owners = new Map<SiteId, Owner>()
  const own = (id: SiteId): OwnedSite => {
    let letGo: (() => void) | undefined
    const owner: Owner = { ask: () => {}, gone: new Promise((resolve) => (letGo = resolve)) }
    owners.set(id, owner)
    return {
      onAsked(listener) {
        owner.ask = listener
      },
      release() {
        if (owners.get(id) === owner) owners.delete(id)
        letGo?.()
      },
    }
  }
  return {
    windowOf: () => ({
      acquire: async (id) => (owners.has(id) ? null : own(id)),
      async takeOver(id) {
        const owner = owners.get(id)
        if (!owner) return own(id)
        owner.ask()
        await owner.gone
        return own(id)
      },
    }),
  }
}
