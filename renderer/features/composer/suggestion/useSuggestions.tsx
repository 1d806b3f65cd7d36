import type { Editor } from "@tiptap/core"
import { useTexts } from "../../../ui/useTexts.ts"
import { Avatar } from "../../../ui/Avatar.tsx"
import { useSite } from "../../../ui/site.ts"
import { useObservable } from "../../../ui/useObservable.ts"
import { usePeople } from "../../../ui/usePeople.ts"
import { matchBlocks } from "./blocks.tsx"
import { matchEmoji } from "./matchEmoji.ts"
import { useWrittenFor } from "./audience.ts"
import { matchGroups } from "./matchGroups.ts"
import { matchMembers } from "./matchMembers.ts"
import { matchTopics } from "./matchTopics.ts"
import type { Trigger } from "./readTrigger.ts"
import { MAX_SUGGESTIONS, type Suggestion, writeInstead } from "./suggestion.ts"

/** Before a letter is typed: everybody here, and who looks after it. */
const GROUPS_UNASKED = 2

/** What a sign and the letters behind it offer. */
export const useSuggestions = (editor: Editor, trigger: Trigger | null): readonly Suggestion[] => {
  const { t, language } = useTexts("composer")
  const site = useSite()
  const members = usePeople()
  const topics = useObservable(site.topics)
  const communities = useObservable(site.communities)
  const here = useWrittenFor()
  if (!trigger) return []
  const { sign, text } = trigger
  switch (sign) {
    case "@":
      return [
        ...matchMembers(
          [...members.values()].filter(({ id }) => id !== site.me.member),
          text,
          text === "" ? MAX_SUGGESTIONS - GROUPS_UNASKED : MAX_SUGGESTIONS,
        ).map(({ id, name, title, connected }) => ({
          id,
          label: name,
          detail: title,
          face: <Avatar seed={id} name={name} size={26} connected={connected} />,
          apply: writeInstead(`@${name} `),
        })),
        ...matchGroups(communities, {
          query: text,
          here,
          me: site.me.member,
          language,
          limit: text === "" ? GROUPS_UNASKED : 3,
        }).map(({ name, kind, emoji, count }) => ({
          id: `${kind}/${name}`,
          label: name,
          detail: t(`suggest.group.${kind}`, { count }),
          face: emoji,
          apply: writeInstead(`@${name} `),
        })),
      ]
    case "#":
      return matchTopics(topics, { query: text, text: editor.getText(), limit: MAX_SUGGESTIONS }).map((topic) => ({
        id: topic.tag,
        label: topic.name,
        detail: t("suggest.posts", { count: topic.posts }),
        face: "#",
        apply: writeInstead(`#${topic.name} `),
      }))
    case ":":
      return matchEmoji(text, language, MAX_SUGGESTIONS).map(({ emoji, name, also }) => ({
        id: emoji,
        label: name,
        detail: also,
        face: emoji,
        apply: writeInstead(`${emoji} `),
      }))
    case "/":
      return matchBlocks(text, (name) => t(`suggest.block.${name}`))
  }
}
