import { Tooltip } from "@mantine/core"
import { type ComponentProps, type ReactNode, useState } from "react"
import classes from "./IconButton.module.css"

interface IconButtonProps extends Omit<ComponentProps<"button">, "aria-label" | "children"> {
  /** Its accessible name, shown as a tooltip too. */
  readonly label: string
  readonly children: ReactNode
}

/** 32 px button with an icon for a face; not for virtual rows, where `PlainIconButton` serves. */
export const IconButton = ({ label, onClick, ...rest }: IconButtonProps) => {
  // Once pressed it has said what it does: the tooltip stays away until the pointer moves on it again.
  const [isPressed, setIsPressed] = useState(false)
  return (
    <Tooltip label={label} disabled={isPressed}>
      <PlainIconButton
        label={label}
        {...rest}
        onPointerMove={() => setIsPressed(false)}
        onClick={(event) => {
          setIsPressed(true)
          onClick?.(event)
        }}
      />
    </Tooltip>
  )
}

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
