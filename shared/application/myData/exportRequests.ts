import { parseDoorAct } from "../../community/door/doorActs.ts"
import type { MemberId } from "../../kernel/ids.ts"
import type { ActRecord } from "../../ledger/ledger.ts"
import { memberOf, type SiteState } from "../../site/siteState.ts"
import type { Door } from "../doors.ts"
import { toIso } from "./exportMine.ts"
import type { ExportedRequest } from "./myDataViews.ts"

const readAct = ({ hlc, body }: ActRecord, community: string): readonly ExportedRequest[] => {
  const act = parseDoorAct(body)
  const at = toIso(hlc.ms)
  if (act?.type === "door.ask") return [{ at, community, said: "asked", note: act.note }]
  if (act?.type === "door.answer") return [{ at, community, said: act.yes ? "accepted" : "refused", note: act.note }]
  return []
}

/** Read from what was signed rather than from what counts: of who was removed no request counts any more. */
export const exportRequests = (doors: readonly Door[], site: SiteState, me: MemberId): readonly ExportedRequest[] =>
  doors
    .flatMap(({ ledger, state }) => {
      const own = ledger.acts().filter(({ device }) => memberOf(site, device) === me)
      return own.flatMap((act) => readAct(act, state()?.name ?? ""))
    })
    .toSorted((one, other) => one.at.localeCompare(other.at))
