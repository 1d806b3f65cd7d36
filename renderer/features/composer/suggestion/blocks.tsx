import {
  IconH2,
  IconList,
  IconListNumbers,
  IconQuote,
  IconSeparatorHorizontal,
  IconSourceCode,
} from "@tabler/icons-react"
import type { ChainedCommands } from "@tiptap/core"
import { foldText } from "../../../ui/foldText.ts"
import type { Suggestion } from "./suggestion.ts"

/** What a paragraph can become; the names stand in the translations. */
const BLOCKS = [
  { name: "heading", Icon: IconH2, turn: (chain: ChainedCommands) => chain.setHeading({ level: 2 }) },
  { name: "bulletList", Icon: IconList, turn: (chain: ChainedCommands) => chain.toggleBulletList() },
  { name: "orderedList", Icon: IconListNumbers, turn: (chain: ChainedCommands) => chain.toggleOrderedList() },
  { name: "blockquote", Icon: IconQuote, turn: (chain: ChainedCommands) => chain.toggleBlockquote() },
  { name: "codeBlock", Icon: IconSourceCode, turn: (chain: ChainedCommands) => chain.toggleCodeBlock() },
  { name: "divider", Icon: IconSeparatorHorizontal, turn: (chain: ChainedCommands) => chain.setHorizontalRule() },
] as const

export type BlockName = (typeof BLOCKS)[number]["name"]

/** Blocks whose name has a word that begins like the query. */
export const matchBlocks = (query: string, nameOf: (name: BlockName) => string): readonly Suggestion[] =>
  BLOCKS.filter(({ name }) =>
    foldText(nameOf(name))
      .split(/\s+/)
      .some((word) => word.startsWith(foldText(query))),
  ).map(({ name, Icon, turn }) => ({
    id: name,
    label: nameOf(name),
    detail: "",
    face: <Icon size={17} />,
    apply: (editor, range) => {
      turn(editor.chain().focus().deleteRange(range)).run()
    },
  }))
