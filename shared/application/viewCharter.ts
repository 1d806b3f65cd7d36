import type { MemberId } from "../kernel/ids.ts"
import type { Charter } from "../site/charter.ts"
import { maySite } from "../site/rights.ts"
import type { Member } from "../site/siteState.ts"
import type { CharterAcceptance, CharterStanding, CharterVersionView, CharterView } from "./charterViews.ts"
import type { ToldCharter } from "./charterRows.ts"
import { namePerson, type TrustSources } from "./viewTrust.ts"

/** Counted from when this device learned of the change: whoever was away for a month is not met by a wall. */
export const CHARTER_GRACE_MS = 14 * 24 * 60 * 60 * 1000

interface CharterSources extends TrustSources {
  readonly told: ToldCharter
}

const viewVersions = (sources: CharterSources): readonly CharterVersionView[] => {
  const { versions } = sources.site.charter
  return versions.toReversed().map((version) => ({
    ...version,
    by: namePerson(sources, version.by),
    twin: versions.some(({ number, hash }) => number === version.number && hash !== version.hash),
  }))
}

/** The newest version that they accepted. */
const lastAccepted = ({ versions, accepted }: Charter, member: MemberId) => {
  const theirs = accepted.get(member)
  return versions.findLast(({ hash }) => theirs?.has(hash))
}

const standOf = ({ site, me, now, told }: CharterSources): CharterStanding => {
  const { versions, accepted } = site.charter
  const [first, current] = [versions[0], versions.at(-1)]
  const mine = site.members.get(me)
  if (!first || !current || !mine) return { kind: "none" }
  const at = accepted.get(me)?.get(current.hash)
  if (at !== undefined) return { kind: "accepted", at }
  const known = told.version === current.hash ? told : { at: now, postponed: false }
  const before = lastAccepted(site.charter, me)
  if (!before && mine.joinedAt > first.at) return { kind: "newcomer", postponed: known.postponed }
  return { kind: "changed", until: known.at + CHARTER_GRACE_MS, before: before?.hash ?? null }
}

const toAcceptance = (sources: CharterSources, { id }: Member): readonly CharterAcceptance[] => {
  const { charter } = sources.site
  const [person, version] = [namePerson(sources, id), lastAccepted(charter, id)]
  if (!person) return []
  const at = version ? (charter.accepted.get(id)?.get(version.hash) ?? null) : null
  const current = version !== undefined && version === charter.versions.at(-1)
  return [{ person, version: version?.number ?? null, current, at }]
}

export const viewCharter = (sources: CharterSources): CharterView => {
  const { site, me } = sources
  const mine = site.members.get(me)
  const mayPublish = mine?.state === "active" && maySite("charter.publish", mine.role)
  const members = mayPublish ? [...site.members.values()].filter(({ state }) => state === "active") : []
  return {
    versions: viewVersions(sources),
    standing: standOf(sources),
    mayPublish,
    acceptances: members.flatMap((member) => toAcceptance(sources, member)),
    editorial: site.editorial,
  }
}
