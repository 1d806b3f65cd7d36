import { expect, test } from "vitest"
import { parseLsof, parseNetstat, parseSs } from "./portHolder.ts"

test("lsof's fields name a program", () => {
  expect(parseLsof("p4242\ncnode\nf20\n")).toEqual({ pid: 4242, name: "node" })
  expect(parseLsof("")).toBeUndefined()
})

test("a row of ss names a program, where this user may see it", () => {
  const row = 'LISTEN 0 511 127.0.0.1:4180 0.0.0.0:* users:(("python3",pid=77,fd=3))'
  expect(parseSs(row)).toEqual({ pid: 77, name: "python3" })
  expect(parseSs("LISTEN 0 511 127.0.0.1:4180 0.0.0.0:*")).toBeUndefined()
})

test("a row of netstat gives the process on Windows, whatever the language of its states", () => {
  const rows = [
    "  Proto  Adresse locale         Adresse distante       État",
    "  TCP    127.0.0.1:41800        0.0.0.0:0              LISTENING       1",
    "  TCP    127.0.0.1:4180         127.0.0.1:50000        ESTABLISHED     2",
    "  TCP    127.0.0.1:4180         0.0.0.0:0              ÉCOUTE          9012",
  ].join("\r\n")
  expect(parseNetstat(rows, 4180)).toBe(9012)
  expect(parseNetstat(rows, 4181)).toBeUndefined()
})
