import { useEffect } from "react"

/** Names the browser tab after the screen; the site's name follows, and what waits for the reader goes before. */
export const usePageTitle = (title: string, siteName?: string, waiting = 0): void => {
  useEffect(() => {
    const named = [title, siteName, "Palabre"].filter(Boolean).join(" · ")
    document.title = waiting > 0 ? `(${waiting}) ${named}` : named
  }, [title, siteName, waiting])
}
