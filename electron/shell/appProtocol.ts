import type { Protocol } from "electron"
import { APP_HOST, APP_SCHEME } from "../../shared/bridge/appOrigin.ts"
import { readPageFile } from "../host/pageFiles.ts"
import { pageHeaders } from "../host/pageHeaders.ts"

/** Before Electron is ready: the scheme has origins (so IndexedDB), is a secure context (so Web Locks), and is read with `fetch`. */
export const declareAppScheme = (protocol: Pick<Protocol, "registerSchemesAsPrivileged">): void =>
  protocol.registerSchemesAsPrivileged([
    { scheme: APP_SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ])

export interface AppPage {
  readonly folder: string
  /** Port of the host, the only address that the page may speak to. */
  readonly port: number
}

const respond = (
  status: number,
  headers: Readonly<Record<string, string>>,
  body: string | Uint8Array<ArrayBuffer>,
): Response => new Response(body, { status, headers: { ...headers } })

const TEXT = { "content-type": "text/plain; charset=utf-8", "cache-control": "no-store" }

/** True for an address of the page as it is, without a port, a name or a password in it. */
const isOwnAddress = ({ protocol, host, username, password }: URL): boolean =>
  protocol === `${APP_SCHEME}:` && host === APP_HOST && username === "" && password === ""

/** A file of the page, under the page's policy; whatever else is asked for is refused under the same policy. */
export const answerPage = async (
  request: Pick<Request, "method" | "url">,
  { folder, port }: AppPage,
): Promise<Response> => {
  const headers = pageHeaders(port)
  if (request.method !== "GET") return respond(405, { ...headers, ...TEXT }, "405")
  const url = URL.canParse(request.url) ? new URL(request.url) : undefined
  const file = url && isOwnAddress(url) ? await readPageFile(folder, url.pathname || "/") : undefined
  if (!file) return respond(404, { ...headers, ...TEXT }, "404")
  const caching = file.caching === "immutable" ? "public, max-age=31536000, immutable" : "no-store"
  return respond(200, { ...headers, "content-type": file.type, "cache-control": caching }, new Uint8Array(file.body))
}
