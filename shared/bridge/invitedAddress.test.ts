import { expect, test } from "vitest"
import { isInvitable } from "./invitedAddress.ts"
import { parseNetworkAddress } from "./networkAddress.ts"

const mayKnock = (text: string): boolean => {
  const address = parseNetworkAddress(text)
  if (address === undefined) throw new Error(`${text} is no address`)
  return isInvitable(address)
}

test.each([
  "192.168.1.20",
  "10.0.0.7:4191",
  "169.254.7.7",
  "fd00::2",
  "[fe80::1]:4190",
  "[2001:db8::1]:1024",
  "poste-12.usine.local",
  "[::ffff:10.0.0.1]:4190",
])("an invitation may lead to %s", (text) => expect(mayKnock(text)).toBe(true))

test.each([
  "127.0.0.1",
  "127.1.2.3:4190",
  "0.0.0.0",
  "localhost",
  "palabre.localhost:5000",
  "[::1]",
  "[::]",
  "[0:0:0:0:0:0:0:1]",
  "[::ffff:127.0.0.1]",
  "[::ffff:7f00:1]",
  "[::127.0.0.1]",
  "169.254.169.254",
  "[::ffff:169.254.169.254]",
  "224.0.0.251:5353",
  "255.255.255.255",
  "[ff02::fb]",
  "192.168.1.1:80",
  "192.168.1.1:22",
  "10.0.0.1:1023",
])("an invitation may not make this machine knock at %s", (text) => expect(mayKnock(text)).toBe(false))
