import { IconHandStop, IconHeartHandshake, IconHelpCircle, IconX } from "@tabler/icons-react"
import { useTexts } from "../../ui/useTexts.ts"
import type { PostKind } from "../../../shared/application/site.ts"
import { IconButton } from "../../ui/IconButton.tsx"
import { useStepsDone } from "../../ui/useStepsDone.ts"
import { useBeginPost } from "../composer/useBeginPost.ts"
import classes from "./Home.module.css"

const STARTERS = [
  { name: "introduce", kind: "message", Icon: IconHandStop },
  { name: "ask", kind: "question", Icon: IconHelpCircle },
  { name: "thank", kind: "thanks", Icon: IconHeartHandshake },
] as const satisfies readonly { readonly name: string; readonly kind: PostKind; readonly Icon: unknown }[]

/** Three ways to begin, each until it was used or they are put away: the first words are there, the rest is the member's. */
export const Starters = () => {
  const { t } = useTexts("home")
  const begin = useBeginPost()
  const steps = useStepsDone()
  const open = STARTERS.filter(({ kind }) => !steps.has(`post-${kind}`))
  if (open.length === 0 || steps.has("no-starters")) return null
  return (
    <section className={classes.starters} aria-label={t("starters.title")}>
      <div className={classes.starterList}>
        {open.map(({ name, kind, Icon }) => (
          <button
            key={name}
            type="button"
            className={classes.starter}
            onClick={() => begin(kind, t(`starters.${name}Text`))}
          >
            <Icon size={18} aria-hidden="true" />
            <span>{t(`starters.${name}`)}</span>
          </button>
        ))}
      </div>
      <IconButton label={t("starters.dismiss")} onClick={() => steps.add(["no-starters"])}>
        <IconX size={16} aria-hidden="true" />
      </IconButton>
    </section>
  )
}
