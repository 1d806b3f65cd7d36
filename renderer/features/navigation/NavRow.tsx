import { Link, type LinkProps } from "@tanstack/react-router"
import type { ReactNode } from "react"
import classes from "./Sidebar.module.css"

interface NavRowProps {
  readonly to:
    | "/"
    | "/inbox"
    | "/moderation"
    | "/day"
    | "/people"
    | "/drafts"
    | "/network"
    | "/settings"
    | "/saved"
    | "/communities"
    | "/c/$ledger"
    | "/t/$tag"
  readonly params?: LinkProps["params"]
  readonly icon: ReactNode
  readonly strong?: boolean
  readonly quiet?: boolean
  /** Signs behind the name, which stay whole where it is cut. */
  readonly marks?: ReactNode
  readonly trailing?: ReactNode
  readonly children: ReactNode
}

/** One 32 px row of the navigation; the current one is marked for screen readers too. */
export const NavRow = ({ to, params, icon, strong = false, quiet = false, marks, trailing, children }: NavRowProps) => (
  <Link
    to={to}
    {...(params ? { params } : {})}
    activeOptions={{ exact: to === "/", includeSearch: false }}
    className={[classes.row, strong && classes.strong, quiet && classes.muted].filter(Boolean).join(" ")}
    activeProps={{ className: classes.current, "aria-current": "page" }}
  >
    <span className={classes.icon} aria-hidden="true">
      {icon}
    </span>
    <span className={classes.marked}>
      <span className={classes.name}>{children}</span>
      {marks}
    </span>
    {trailing}
  </Link>
)
