import * as v from "valibot"
import { DEFAULT_PROFILE, profileNameSchema } from "../host/profileSchema.ts"

export interface DesktopArguments {
  readonly name: string
  readonly port: number | null
  readonly demonstration: boolean
}

const valueAfter = (args: readonly string[], option: string): string | undefined =>
  args.find((arg) => arg.startsWith(`${option}=`))?.slice(option.length + 1)

/** Reads `--profile=NAME`, `--port=N` and `--demonstration` among whatever Chromium and the system put beside them. */
export const readDesktopArguments = (args: readonly string[]): DesktopArguments => {
  const name = v.safeParse(profileNameSchema, valueAfter(args, "--profile"))
  const port = Number(valueAfter(args, "--port"))
  return {
    name: name.success ? name.output : DEFAULT_PROFILE,
    port: Number.isInteger(port) && port >= 1024 && port <= 65_535 ? port : null,
    demonstration: args.includes("--demonstration"),
  }
}
