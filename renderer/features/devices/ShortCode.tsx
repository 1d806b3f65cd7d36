import classes from "./Devices.module.css"

/** Digits to compare, in two groups; read out one by one. */
export const ShortCode = ({ code }: { readonly code: string }) => (
  <output className={classes.code} aria-label={code.split("").join(" ")}>
    <span aria-hidden="true">
      {code.slice(0, 3)} {code.slice(3)}
    </span>
  </output>
)
