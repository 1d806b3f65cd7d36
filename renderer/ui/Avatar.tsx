import { avatarColour } from "./avatarColour.ts"
import classes from "./Avatar.module.css"
import { initials } from "./initials.ts"

interface AvatarProps {
  /** A member's id: picks the colour. */
  readonly seed: string
  readonly name: string
  readonly size?: 22 | 26 | 32 | 38 | 64
  readonly connected?: boolean
}

/** Decoration beside a written name: hidden from screen readers, who hear the name once. */
export const Avatar = ({ seed, name, size = 38, connected = false }: AvatarProps) => (
  <span className={classes.avatar} style={{ width: size, height: size, fontSize: size * 0.37 }} aria-hidden="true">
    <span className={classes.disc} style={{ background: avatarColour(seed) }}>
      {initials(name)}
    </span>
    {connected && <span className={classes.dot} />}
  </span>
)
