import { Group } from "@mantine/core"
import type { ReactNode } from "react"
import type { MemberId } from "../../../shared/kernel/ids.ts"
import { Avatar } from "../../ui/Avatar.tsx"
import rows from "../../ui/Rows.module.css"
import { createRoleHref } from "../people/personAddress.ts"
import { ReviewDay } from "./ReviewDay.tsx"
import classes from "./Trust.module.css"

interface HeldRowProps {
  /** Null where the page has said already who they are. */
  readonly person: { readonly id: MemberId; readonly name: string } | null
  /** The role or function. */
  readonly what: string
  /** What it is for. */
  readonly text: string
  /** Where, since when and by whom. */
  readonly since: ReactNode
  readonly review: string | null
  /** What can be done about it. */
  readonly children?: ReactNode
}

/** A role or function of somebody; what is said stays together, and so does what can be done. */
export const HeldRow = ({ person, what, text, since, review, children }: HeldRowProps) => (
  <li className={rows.row}>
    {person && (
      <span className={classes.face}>
        <Avatar seed={person.id} name={person.name} size={32} />
      </span>
    )}
    <div className={classes.held}>
      <p className={classes.heldHead}>
        {person && (
          <a className={rows.name} href={createRoleHref(person.id)}>
            <bdi>{person.name}</bdi>
          </a>
        )}
        <span className={rows.tag}>{what}</span>
      </p>
      <p className={rows.meta}>{text}</p>
      <p className={rows.meta}>{since}</p>
      <ReviewDay review={review} />
    </div>
    <Group gap="xs">{children}</Group>
  </li>
)
