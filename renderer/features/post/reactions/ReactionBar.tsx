import { IconArrowBackUp, IconMoodPlus } from "@tabler/icons-react"
import { useTexts } from "../../../ui/useTexts.ts"
import type { ReactionView } from "../../../../shared/application/site.ts"
import type { ItemId, LedgerId } from "../../../../shared/kernel/ids.ts"
import { useSite } from "../../../ui/site.ts"
import { useSelected } from "../../../ui/useObservable.ts"
import { PlainMenu } from "../menu/PlainMenu.tsx"
import type { ShownReaction } from "./mergeWaiting.ts"
import classes from "./ReactionBar.module.css"
import { REACTION_PALETTE } from "./reactionPalette.ts"
import { useReactions } from "./useReactions.tsx"

interface ReactionBarProps {
  readonly target: { readonly ledger: LedgerId; readonly item: ItemId }
  readonly reactions: readonly ReactionView[]
  readonly mayReact: boolean
}

/** Chips of the reactions that stand, and the button that offers the palette. */
export const ReactionBar = ({ target, reactions, mayReact }: ReactionBarProps) => {
  const { t } = useTexts("post")
  const { shown, toggle, error } = useReactions(target, reactions)
  const items = REACTION_PALETTE.map(({ emoji, name }) => ({
    id: emoji,
    face: emoji,
    label: t(`reactions.${name}`),
    checked: shown.some((reaction) => reaction.emoji === emoji && reaction.mine),
    onSelect: () => toggle(emoji),
  }))
  return (
    <div className={classes.bar}>
      {shown.map((reaction) => (
        <ReactionChip key={reaction.emoji} reaction={reaction} mayReact={mayReact} onToggle={toggle} />
      ))}
      {mayReact && (
        <PlainMenu
          label={t("reactions.add")}
          icon={<IconMoodPlus size={18} aria-hidden="true" />}
          items={items}
          layout="grid"
          triggerName="react"
        />
      )}
      {error}
    </div>
  )
}

const NAMED_PEOPLE = 8

const ReactionChip = (props: {
  readonly reaction: ShownReaction
  readonly mayReact: boolean
  readonly onToggle: (emoji: string) => void
}) => {
  const { reaction, mayReact, onToggle } = props
  const { t, language } = useTexts("post")
  const site = useSite()
  const others = reaction.members.filter((member) => member !== site.me.member)
  // One text, so that this renders again only when somebody among them is called otherwise.
  const called = useSelected(site.authors, (authors) =>
    others.map((member) => authors.get(member)?.name ?? t("unknownMember")).join("\n"),
  )
  const known = [...(reaction.mine ? [t("reactions.you")] : []), ...(others.length > 0 ? called.split("\n") : [])]
  const unnamed = Math.max(0, Math.max(reaction.count, known.length) - NAMED_PEOPLE)
  const named = known.slice(0, NAMED_PEOPLE)
  const people = unnamed > 0 ? [...named, t("reactions.others", { count: unnamed })] : named
  const names = new Intl.ListFormat(language).format(people)
  const label = t("reactions.chip", { emoji: reaction.emoji, count: reaction.count, names })
  return (
    <button
      type="button"
      className={classes.chip}
      aria-pressed={reaction.mine}
      aria-label={label}
      title={reaction.waiting === null ? names : t("reactions.revocable")}
      data-waiting={reaction.waiting !== null}
      disabled={!mayReact}
      onClick={() => onToggle(reaction.emoji)}
    >
      <span aria-hidden="true">{reaction.emoji}</span>
      <span className={classes.count}>{reaction.count}</span>
      {reaction.waiting !== null && <IconArrowBackUp size={13} aria-hidden="true" />}
    </button>
  )
}
