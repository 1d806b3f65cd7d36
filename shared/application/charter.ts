import * as v from "valibot"
import { sameData } from "../community/sameData.ts"
import { err, ok, type Result } from "../kernel/result.ts"
import { createObserved } from "../kernel/subscription.ts"
import { changeSchema, charterSchema, type CharterText, editorialSchema, toText } from "../site/charter.ts"
import { toLine } from "../site/names.ts"
import { maySite, type SiteRightName } from "../site/rights.ts"
import type { CharterDraft, CharterOfSite, CharterView } from "./charterViews.ts"
import type { LocalRow } from "./localRow.ts"
import type { CommandError, Site } from "./site.ts"
import type { ToldCharter } from "./charterRows.ts"
import type { Trust, TrustSources } from "./trust.ts"
import { viewCharter } from "./viewCharter.ts"
import { createRefusals } from "./refusals.ts"

export interface CharterRoom {
  readonly ofSite: CharterOfSite
  /** Takes no post and no comment of whoever is to accept the charter first: they keep the text. */
  keepDoor<Commands extends Pick<Site, "submitPost" | "submitComment">>(commands: Commands): Commands
  refresh(): void
}

interface CharterRows {
  readonly told: LocalRow<ToldCharter>
  readonly draft: LocalRow<CharterDraft | null>
}

const UNWRITTEN: CharterView = {
  versions: [],
  standing: { kind: "none" },
  mayPublish: false,
  acceptances: [],
  editorial: "",
}
const AT_DOOR: CommandError = { kind: "charter" }
const tooLong = (field: string): CommandError => ({ kind: "invalid", field, reason: "too-long" })

const toWording = (typed: string | null): string | null => toText(typed ?? "") || null

/** The charter, its acceptances and the editorial line, as acts of the site's ledger. */
export const createCharter = (
  { me, now, roster }: TrustSources,
  { act, told, draft }: CharterRows & { readonly act: Trust["act"] },
): CharterRoom => {
  const charter = createObserved<CharterView>(UNWRITTEN)
  const refuse = createRefusals({ me, roster })
  const site = () => roster.state.get()
  const may = (right: SiteRightName): boolean => {
    const mine = site()?.members.get(me.member)
    return mine?.state === "active" && maySite(right, mine.role, { role: mine.role, own: true })
  }
  const current = () => site()?.charter.versions.at(-1)

  const refresh = (): void => {
    const state = site()
    if (!state) return
    const known = told.value.get()
    const next = viewCharter({ site: state, profiles: roster.profiles.get(), me: me.member, now: now(), told: known })
    if (!sameData(charter.get(), next)) charter.set(next)
    const version = current()?.hash
    // A disk that is full costs the grace nothing: it is counted from the next start.
    if (version && version !== known.version)
      void told.change((before) => (before.version === version ? before : { version, at: now(), postponed: false }))
  }
  told.value.subscribe(refresh)

  const accept: CharterOfSite["acceptCharter"] = async (version) => {
    const state = site()
    if (!may("charter.accept")) return err(refuse.inSite("charter.accept"))
    if (!state?.charter.versions.some(({ hash }) => hash === version))
      return err({ kind: "invalid", field: "version", reason: "unknown" })
    return state.charter.accepted.get(me.member)?.has(version)
      ? ok(undefined)
      : act({ type: "charter.accept", version })
  }
  const isAtDoor = (): boolean => {
    const { standing } = charter.get()
    return standing.kind === "newcomer" || (standing.kind === "changed" && standing.until < now())
  }

  const publish = async (typed: CharterText, typedChange: string): Promise<Result<void, CommandError>> => {
    if (!may("charter.publish")) return err(refuse.inSite("charter.publish"))
    const [text, change] = [{ fr: toWording(typed.fr), en: toWording(typed.en) }, toLine(typedChange)]
    if (text.fr === null && text.en === null) return err({ kind: "invalid", field: "text", reason: "empty" })
    if (!v.is(charterSchema, text)) return err(tooLong("text"))
    if (!v.is(changeSchema, change)) return err(tooLong("change"))
    // Nobody is asked to accept again what they have accepted.
    if (sameData(text, current()?.text)) return ok(undefined)
    const published = await act({ type: "charter.publish", text, change })
    const mine = site()?.charter.versions.findLast(({ by }) => by === me.member)
    if (!published.ok || !mine) return published
    // Published it is: where this fails, they are asked as everybody is.
    await accept(mine.hash)
    await draft.change(() => null)
    return published
  }

  return {
    ofSite: {
      charter,
      charterDraft: draft.value,
      keepCharterDraft: (kept) => draft.change(() => kept),
      publishCharter: publish,
      acceptCharter: accept,
      postponeCharter: () => told.change((before) => ({ ...before, postponed: true })),
      async changeEditorial(typed) {
        const line = toText(typed)
        if (!may("site.editorial")) return err(refuse.inSite("site.editorial"))
        return v.is(editorialSchema, line) ? act({ type: "site.editorial", line }) : err(tooLong("editorial"))
      },
    },
    keepDoor: (commands) => ({
      ...commands,
      submitPost: async (post) => (isAtDoor() ? err(AT_DOOR) : commands.submitPost(post)),
      submitComment: async (comment) => (isAtDoor() ? err(AT_DOOR) : commands.submitComment(comment)),
    }),
    refresh,
  }
}
