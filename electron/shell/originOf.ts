import { APP_SCHEME } from "../../shared/bridge/appOrigin.ts"

/** Where an address belongs, as Chromium says it: Node calls the origin of every scheme of one's own "null". */
export const originOf = (address: string): string | undefined => {
  if (!URL.canParse(address)) return undefined
  const { protocol, host, origin } = new URL(address)
  return protocol === `${APP_SCHEME}:` ? `${protocol}//${host}` : origin
}
