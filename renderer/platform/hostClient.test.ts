import { afterEach, describe, expect, test, vi } from "vitest"
import { createHostClient } from "./hostClient.ts"

type Answer = { readonly status?: number; readonly body: string }
const TOKEN = "t".repeat(43)
const description = {
  profile: "default",
  version: "1",
  shell: "browser",
  signaling: "ws://localhost:4180/signal?token=x",
  demonstration: false,
  language: "fr",
  elsewhere: [],
}

/** A host behind `fetch`: the answers of one call in their order, the last one for ever. */
const answerWith = (answers: readonly Answer[]) => {
  const calls: { readonly path: string; readonly authorization: string | undefined; readonly body: string }[] = []
  let at = 0
  vi.stubGlobal("fetch", async (path: string, init: { headers: Record<string, string>; body: string }) => {
    calls.push({ path, authorization: init.headers["authorization"], body: init.body })
    if (path === "/api/session") return new Response(JSON.stringify({ token: TOKEN }))
    const { status = 200, body } = answers[Math.min(at++, answers.length - 1)] ?? { body: "" }
    return new Response(body, { status })
  })
  return calls
}
const value = (given: unknown): Answer => ({ body: JSON.stringify({ ok: true, value: given }) })

afterEach(() => vi.unstubAllGlobals())

describe("the host as a page sees it", () => {
  test("asks for the token once and shows it with each call", async () => {
    const calls = answerWith([value(description)])
    const host = createHostClient()
    expect(await host.describe()).toEqual(description)
    await host.describe()
    expect(calls.map(({ path }) => path)).toEqual(["/api/session", "/api/describe", "/api/describe"])
    expect(calls[1]).toMatchObject({ authorization: `Bearer ${TOKEN}`, body: "null" })
  })

  test("asks for a new token where the host does not know the old one any more", async () => {
    const calls = answerWith([{ status: 401, body: '{"ok":false,"code":"denied"}' }, value([])])
    expect(await createHostClient().lanAddresses()).toEqual([])
    expect(calls.map(({ path }) => path)).toEqual([
      "/api/session",
      "/api/lanAddresses",
      "/api/session",
      "/api/lanAddresses",
    ])
  })

  test("rejects with the host's code", async () => {
    answerWith([{ status: 400, body: '{"ok":false,"code":"address-invalid"}' }])
    await expect(createHostClient().addAddress("?")).rejects.toMatchObject({ code: "address-invalid" })
  })

  test.each(["", "[]", '{"ok":true}', '{"ok":true,"value":{"profile":1}}', '{"ok":false,"code":"new"}'])(
    "rejects the answer %j as malformed",
    async (body) => {
      answerWith([{ body }])
      await expect(createHostClient().describe()).rejects.toMatchObject({ code: "malformed" })
    },
  )

  test("rejects as unreachable where nobody answers, and works once somebody does", async () => {
    vi.stubGlobal("fetch", async () => {
      throw new TypeError("Failed to fetch")
    })
    const host = createHostClient()
    await expect(host.network()).rejects.toMatchObject({ code: "unreachable" })
    answerWith([value(description)])
    expect(await host.describe()).toEqual(description)
  })
})
