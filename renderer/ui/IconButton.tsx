import { Tooltip } from "@mantine/core"
import type { ComponentProps, ReactNode } from "react"
import classes from "./IconButton.module.css"

interface IconButtonProps extends Omit<ComponentProps<"button">, "aria-label" | "children"> {
  /** Its accessible name, shown as a tooltip too. */
  readonly label: string
  readonly children: ReactNode
}

/** 32 px button with an icon for a face; not for virtual rows, where `PlainIconButton` serves. */
export const IconButton = ({ label, ...rest }: IconButtonProps) => (
  <Tooltip label={label}>
    <PlainIconButton label={label} {...rest} />
  </Tooltip>
)

/** The same without Mantine, with the browser's own tooltip. */
export const PlainIconButton = ({ label, children, className, ...rest }: IconButtonProps) => (
  <button
    type="button"
    aria-label={label}
    className={className ? `${classes.button} ${className}` : classes.button}
    {...rest}
  >
    {children}
  </button>
)
