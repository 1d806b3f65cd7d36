import classes from "./Kbd.module.css"

/** Keys pressed one after the other, or together where joined by "+". Decoration: say the key in words where it matters. */
export const Kbd = ({ keys }: { readonly keys: readonly string[] }) => (
  <span className={classes.keys}>
    {keys.map((key) => (
      <kbd key={key} className={classes.key}>
        {key}
      </kbd>
    ))}
  </span>
)
