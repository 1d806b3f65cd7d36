import * as fc from "fast-check"
import { describe, expect, test } from "vitest"
import { formatNetworkAddress, parseNetworkAddress } from "./networkAddress.ts"

const read = (text: string): string | undefined => {
  const address = parseNetworkAddress(text)
  return address && formatNetworkAddress(address)
}

describe("an address as a person types it", () => {
  test.each([
    ["192.168.1.20", "192.168.1.20:4190"],
    [" 192.168.1.20:5000 ", "192.168.1.20:5000"],
    ["Poste-12.Usine.Local", "poste-12.usine.local:4190"],
    ["fd00::2", "[fd00::2]:4190"],
    ["[fd00::2]:4200", "[fd00::2]:4200"],
    ["[::1]", "[::1]:4190"],
    ["::ffff:10.0.0.1", "[::ffff:10.0.0.1]:4190"],
    ["1:2:3:4:5:6:7:8", "[1:2:3:4:5:6:7:8]:4190"],
  ])("%s becomes %s", (typed, stored) => {
    expect(read(typed)).toBe(stored)
  })

  test.each([
    "",
    " ",
    "256.1.1.1",
    "1.2.3",
    "127.1",
    "01.2.3.4",
    "host:",
    "host:0",
    "host:65536",
    "host:08",
    "http://host",
    "host/path",
    "user@host",
    "a b",
    "-host",
    "host-",
    "host..name",
    "[fd00::2",
    "[host]:4190",
    "1:2:3:4:5:6:7",
    "1::2::3",
    "fe80::1%eth0",
    "::ffff:10.0.0.999",
    "é.local",
    "a".repeat(300),
  ])("%j is none", (typed) => {
    expect(read(typed)).toBeUndefined()
  })

  test("what was stored reads as itself", () => {
    const host = fc.oneof(
      fc.ipV4(),
      fc.ipV6().map((text) => text.toLowerCase()),
      fc.domain(),
    )
    fc.assert(
      fc.property(host, fc.integer({ min: 1, max: 65_535 }), (host, port) => {
        const stored = formatNetworkAddress({ host, port })
        expect(read(stored)).toBe(stored)
      }),
    )
  })
})
