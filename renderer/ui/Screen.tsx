import type { ReactNode } from "react"
import classes from "./Screen.module.css"
import { useSite } from "./site.ts"
import { useInboxCount } from "./useInboxCount.ts"
import { useObservable } from "./useObservable.ts"
import { usePageTitle } from "./usePageTitle.ts"

interface ScreenProps {
  /** The page's one h1, which takes focus after navigation. */
  readonly title: string
  /** The same words begin the content: the heading is only heard. */
  readonly isTitleBelow?: boolean
  /** Of the title, as a primary subtag of BCP 47, where it is somebody's own words. */
  readonly lang?: string | undefined
  readonly lead?: ReactNode
  /** Right of the heading. */
  readonly actions?: ReactNode
  readonly children: ReactNode
}

/** Frame of every screen inside a site: heading, tab title, text column. */
export const Screen = ({ title, isTitleBelow = false, lang, lead, actions, children }: ScreenProps) => {
  usePageTitle(title, useObservable(useSite().name), useInboxCount())
  return (
    <div className={classes.screen}>
      <header className={classes.header}>
        <div className={classes.heading}>
          <h1 id="screen-title" lang={lang} tabIndex={-1} className={isTitleBelow ? "visually-hidden" : classes.title}>
            {title}
          </h1>
          {lead && <p className={classes.lead}>{lead}</p>}
        </div>
        {actions && <div className={classes.actions}>{actions}</div>}
      </header>
      {children}
    </div>
  )
}
