import { useEffect, useState } from "react"
import { returnFocus } from "./returnFocus.ts"

/** For a dialog that is open from its first render, and leaves the page without closing: Mantine gives no focus back then. */
export const useFocusBack = (opened: boolean): void => {
  const [origin] = useState(() => (opened ? document.activeElement : null))
  useEffect(() => () => returnFocus(origin), [origin])
}
