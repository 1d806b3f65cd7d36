import { useSingleKeys } from "../../ui/useSingleKeys.ts"

type Key = "l" | "e" | "b"

/** On a post's own page its keys work from the heading too, where the focus stands first; inside an article they are that one's. */
export const PageKeys = ({ keys }: { readonly keys: Readonly<Record<Key, () => unknown>> }) => {
  const act = (key: Key) => () => {
    if (!document.activeElement?.closest("article")) keys[key]()
  }
  useSingleKeys({ l: act("l"), e: act("e"), b: act("b") })
  return null
}
