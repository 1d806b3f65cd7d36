import type { Hash, SiteId } from "../kernel/ids.ts"
import type { JsonObject } from "../kernel/json.ts"
import type { DemoCharter } from "./content/types.ts"
import type { InventedPerson } from "./inventedPerson.ts"

const DAY_MS = 24 * 60 * 60 * 1000
const HOUR_MS = 60 * 60 * 1000

interface CharterOptions {
  readonly site: SiteId
  readonly founder: InventedPerson
  /** Who are there when it is published. */
  readonly people: readonly InventedPerson[]
  readonly now: number
  /** What the founder's next act follows. */
  readonly tip: Hash
}

export interface InventedCharter {
  /** What the founder's next act follows. */
  readonly tip: Hash
  /** In force. */
  readonly version: Hash
}

/** Publishes the versions of the charter, and has people accept them, each with their own device. */
export const inventCharter = async (
  { editorial, versions, behind }: DemoCharter,
  { site, founder, people, now, tip }: CharterOptions,
): Promise<InventedCharter> => {
  let last = tip
  let version = tip
  const govern = async (daysAgo: number, body: JsonObject): Promise<Hash> => {
    last = (await founder.act(site, now - daysAgo * DAY_MS, { ...body, seen: [last] })).hash
    return last
  }
  for (const [turn, { daysAgo, text, change }] of versions.entries()) {
    version = await govern(daysAgo, { type: "charter.publish", text: { ...text }, change })
    const isLast = turn === versions.length - 1
    for (const [order, person] of people.entries())
      if (!isLast || !behind.includes(person.key))
        await person.act(site, now - daysAgo * DAY_MS + (order + 1) * HOUR_MS, acceptanceOf(version, version))
  }
  if (editorial !== "") await govern((versions.at(-1)?.daysAgo ?? 0) - 3, { type: "site.editorial", line: editorial })
  return { tip: last, version }
}

/** @param seen what tells that its author is a member */
export const acceptanceOf = (version: Hash, seen: Hash): JsonObject => ({
  type: "charter.accept",
  version,
  seen: [seen],
})
