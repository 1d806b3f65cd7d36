import { spawnSync } from "node:child_process"
import { isRoot } from "./openInBrowser.mjs"

/** A network of its own with one address, so that browsers under test find a LAN and can't reach beyond this machine. */
const SETUP = [
  "ip link set lo up",
  "ip link add lan0 type veth peer name lan1",
  "ip address add 10.77.255.1/24 dev lan0",
  "ip link set lan1 up",
  "ip link set lan0 multicast on up",
].join(" && ")

const enter = (command, args) => [
  "unshare",
  ["--net", "--", "sh", "-c", `${SETUP} && exec "$@"`, "sh", command, ...args],
]

/** The same command inside a fresh network namespace where this user may make one (root on Linux); unchanged elsewhere. */
export const withoutNetwork = async (command, args) => {
  if (process.platform !== "linux" || !isRoot()) return [command, args]
  const [tool, trial] = enter("true", [])
  return spawnSync(tool, trial, { stdio: "ignore" }).status === 0 ? enter(command, args) : [command, args]
}
