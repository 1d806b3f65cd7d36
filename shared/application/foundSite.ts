import { generateDeviceKeys } from "../crypto/generateDeviceKeys.ts"
import { toBase64Url, toHex } from "../kernel/bytes.ts"
import type { MemberId, SiteId } from "../kernel/ids.ts"
import { err, type Result } from "../kernel/result.ts"
import type { JsonObject } from "../kernel/json.ts"
import { createChainWriter } from "../ledger/chainWriter.ts"
import { genesisBatch } from "../ledger/genesisBatch.ts"
import { parseSiteAct } from "../site/acts.ts"
import { toLine } from "../site/names.ts"
import { openErrorOf } from "./openError.ts"
import { openSite } from "./openSite.ts"
import { abandon, openStoreOf } from "./openStoreOf.ts"
import type { FoundingInput, OpenError } from "./palabre.ts"
import type { Ports } from "./ports.ts"
import type { Site } from "./site.ts"
import { putSiteRecord, SECRET_BYTES, type SiteRecord } from "./siteRecord.ts"

/** Signs the genesis, commits it with the keys that go with it, and opens the site. */
export const foundSite = async (ports: Ports, input: FoundingInput): Promise<Result<Site, OpenError>> => {
  const { random, now } = ports
  const keys = await generateDeviceKeys()
  const member = toHex(random(16)) as MemberId
  const body: JsonObject = {
    type: "site.create",
    name: toLine(input.siteName),
    purpose: toLine(input.purpose),
    language: input.language,
    founder: {
      member,
      name: toLine(input.memberName),
      title: toLine(input.memberTitle),
      sealing: toBase64Url(keys.sealingPublicKey),
    },
    salt: toBase64Url(random(16)),
    seen: [],
  }
  if (!parseSiteAct(body)) return err({ kind: "failed", detail: "name-out-of-bounds" })
  const written = await createChainWriter({ keys, now, random }, null).write([{ kind: "act", body }])
  if (!written.ok) return err(openErrorOf(written.error))
  const [genesis] = written.value
  if (!genesis) return err({ kind: "failed", detail: "no-genesis" })
  const id = genesis.hash as SiteId

  const opened = await openStoreOf(ports, id)
  if (!opened.ok) return err(openErrorOf(opened.error))
  const { store, troubles } = opened.value
  const name = toLine(input.siteName)
  const record: SiteRecord = {
    name,
    member,
    keys,
    secrets: [random(SECRET_BYTES)],
    founderDevice: keys.device,
    addresses: [],
    joining: null,
  }
  const stored = await store.append({ ...genesisBatch(genesis), local: [putSiteRecord(record)] })
  if (!stored.ok) return abandon(ports, { site: id, store }, openErrorOf(stored.error))
  // The site is listed only now: whatever failed before has shown nothing.
  const listed = await ports.registry.put({ id, name, lastOpened: now() })
  if (!listed.ok) return abandon(ports, { site: id, store }, openErrorOf(listed.error))
  return openSite(ports, { id, name, store, record, troubles })
}
