import { IconHandStop, IconHeartHandshake, IconHelpCircle } from "@tabler/icons-react"
import { useTranslation } from "react-i18next"
import type { PostKind } from "../../../shared/application/site.ts"
import { useStepsDone } from "../../ui/useStepsDone.ts"
import { useBeginPost } from "../composer/useBeginPost.ts"
import classes from "./Home.module.css"

const STARTERS = [
  { name: "introduce", kind: "message", Icon: IconHandStop },
  { name: "ask", kind: "question", Icon: IconHelpCircle },
  { name: "thank", kind: "thanks", Icon: IconHeartHandshake },
] as const satisfies readonly { readonly name: string; readonly kind: PostKind; readonly Icon: unknown }[]

/** Three ways to begin, for who has not written anything here yet: the first words are there, the rest is theirs. */
export const Starters = () => {
  const { t } = useTranslation("home")
  const begin = useBeginPost()
  const steps = useStepsDone()
  if (steps.has("post")) return null
  return (
    <section className={classes.starters} aria-label={t("starters.title")}>
      {STARTERS.map(({ name, kind, Icon }) => (
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
    </section>
  )
}
