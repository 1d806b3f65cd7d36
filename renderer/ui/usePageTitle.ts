import { useEffect } from "react"

/** Names the browser tab after the screen; the site's name follows. */
export const usePageTitle = (title: string, siteName?: string): void => {
  useEffect(() => {
    document.title = [title, siteName, "Palabre"].filter(Boolean).join(" · ")
  }, [title, siteName])
}
