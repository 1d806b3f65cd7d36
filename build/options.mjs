import { parseArgs } from "node:util"
import { say } from "./sentences.mjs"

/** @returns {{ profile: string | undefined, port: number | null }} what was typed after `command` */
export const readOptions = (args, command = "npm start --") => {
  try {
    const { values } = parseArgs({
      args,
      options: { profile: { type: "string" }, port: { type: "string" } },
      strict: true,
    })
    const port = values.port === undefined ? null : Number(values.port)
    if (port !== null && !(Number.isInteger(port) && port >= 1024 && port <= 65_535)) throw new Error("--port")
    return { profile: values.profile, port }
  } catch (error) {
    console.error(say.badOption({ option: error.message }))
    console.error(say.usage({ command }))
    return process.exit(2)
  }
}
