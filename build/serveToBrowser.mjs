import { say } from "./sentences.mjs"

/** What the system answers where the state folder can't be written. */
const UNWRITABLE = new Set(["EACCES", "EPERM", "EROFS", "ENOSPC", "EDQUOT", "ENOTDIR", "EEXIST"])

export const isUnwritable = (error) => UNWRITABLE.has(error.code)

/** Ends the command with a sentence, without a stack. */
export const stop = (code, ...lines) => {
  for (const line of lines) console.error(line)
  process.exit(code)
}

const portAndHolder = ({ port, holder }) => ({ port, holder: holder && say.holder(holder) })

export const explainPort = (serving, retry) => {
  if (serving.kind === "port-fixed") return [say.portFixed(serving)]
  const held = serving.fresh ? say.portHeldNew(portAndHolder(serving)) : say.portHeld(portAndHolder(serving))
  return serving.fresh && retry ? [held, retry(serving)] : [held]
}

const untilAsked = () =>
  new Promise((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.once(signal, resolve)
  })

/** Says where Palabre is and why there, opens it, and serves until it is stopped, or until `open` says that its window is gone. */
export const serveToBrowser = async (served, open) => {
  const { serving } = served
  if (serving.instead) console.log(say.movedFrom(portAndHolder(serving.instead)))
  console.log(served.elsewhere ? say.alreadyRunning(serving) : say.serving(serving))
  const windowGone = serving.shell !== "browser" ? undefined : open(serving.address)
  if (serving.shell !== "browser") console.log(say.desktopHome(serving))
  if (served.elsewhere) return
  console.log(windowGone === undefined ? say.stays() : say.staysWithWindow())
  await Promise.race([untilAsked(), ...(windowGone === undefined ? [] : [windowGone])])
  await served.close()
  console.log(say.stopped())
}
