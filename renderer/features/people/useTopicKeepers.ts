import { useNames } from "../../ui/useNames.ts"
import { usePeople } from "../../ui/usePeople.ts"
import { useSite } from "../../ui/site.ts"

/** Who looks after topics, as a sentence names them; null where nobody else does. */
export const useTopicKeepers = (): string | null => {
  const { me } = useSite()
  const names = useNames()
  const keepers = [...usePeople().values()].filter(
    ({ id, functions }) => id !== me.member && functions.some((held) => held.function === "taxonomy"),
  )
  return keepers.length > 0 ? names(keepers.map(({ name }) => name)) : null
}
