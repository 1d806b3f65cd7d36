import { err } from "../kernel/result.ts"
import { parseSiteAct } from "../site/acts.ts"
import { maySite } from "../site/rights.ts"
import type { CommandError } from "./site.ts"
import type { FunctionsOfSite } from "./functionViews.ts"
import { createRefusals, type RefusalSources } from "./refusals.ts"
import type { Trust } from "./trust.ts"

const invalid = (field: string): CommandError => ({ kind: "invalid", field, reason: "unknown" })

/** Functions beside the roles: given and taken back by acts that every machine judges. */
export const createFunctions = (sources: RefusalSources, act: Trust["act"]): FunctionsOfSite => {
  const { me, roster } = sources
  const refuse = createRefusals(sources)
  const known = (id: string) => {
    const member = [...(roster.state.get()?.members.values() ?? [])].find((one) => one.id === id)
    return member?.state === "active" ? member : undefined
  }
  return {
    async giveFunction({ member, ...given }) {
      const [mine, target] = [known(me.member), known(member)]
      if (!mine || !maySite("function.grant", mine.role)) return err(refuse.inSite("function.grant"))
      if (!target || target.role === "guest") return err(invalid("member"))
      const open = new Set(roster.state.get()?.openCommunities)
      if (given.scope?.some((ledger) => !open.has(ledger))) return err(invalid("scope"))
      const body = { type: "function.grant", member, ...given }
      return parseSiteAct({ ...body, seen: [] }) ? act(body) : err(invalid("function"))
    },
    async takeFunction(member, name) {
      const [mine, target] = [known(me.member), known(member)]
      const own = member === me.member
      if (!mine || !maySite("function.revoke", mine.role, { role: target?.role ?? "guest", own }))
        return err(refuse.inSite("function.revoke"))
      return target ? act({ type: "function.revoke", member, function: name }) : err(invalid("member"))
    },
  }
}
