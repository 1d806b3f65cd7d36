import { createHash, randomBytes } from "node:crypto"
import { createReadStream } from "node:fs"
import { mkdir, rename, writeFile } from "node:fs/promises"
import { join } from "node:path"
import type { Packaging, UpdateState } from "../../../shared/bridge/host.ts"
import {
  compareVersions,
  isSigned,
  MANIFEST_NAME,
  MAX_MANIFEST_BYTES,
  parseManifest,
  SIGNATURE_NAME,
  type UpdateFile,
} from "./updateManifest.ts"
import { readUpdateSettings } from "./updateSettings.ts"
import { openUpdateSource, type ReadSource } from "./updateSource.ts"

export interface UpdateWish {
  readonly stateFolder: string
  /** Of this program. */
  readonly version: string
  readonly packaging: Packaging
}

const hashOf = async (chunks: AsyncIterable<Buffer>): Promise<string> => {
  const hash = createHash("sha256")
  for await (const chunk of chunks) hash.update(chunk)
  return hash.digest("hex")
}

const isHeld = async (path: string, file: UpdateFile): Promise<boolean> =>
  (await hashOf(createReadStream(path)).catch(() => "")) === file.sha256

const isWhole = (bytes: Buffer, file: UpdateFile): boolean =>
  bytes.length === file.bytes && createHash("sha256").update(bytes).digest("hex") === file.sha256

/** Puts the file of a version into `folder`, where it does not lie there whole already. */
const keepFile = async (
  read: ReadSource,
  file: UpdateFile,
  folder: string,
): Promise<"ready" | "unreachable" | "refused"> => {
  const path = join(folder, file.name)
  if (await isHeld(path, file)) return "ready"
  const bytes = await read(file.name, file.bytes)
  if (!bytes) return "unreachable"
  if (!isWhole(bytes, file)) return "refused"
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const draft = `${path}.${randomBytes(6).toString("hex")}.new`
  await writeFile(draft, bytes, { mode: 0o700 })
  await rename(draft, path)
  return "ready"
}

/**
 * Looks for a newer version where this machine's settings say so, and nowhere without them. What it finds is fetched, checked
 * and left for the person to run: nothing installs itself.
 */
export const findUpdate = async ({ stateFolder, version, packaging }: UpdateWish): Promise<UpdateState> => {
  const settings = await readUpdateSettings(stateFolder)
  if (settings === null) return { kind: "not-asked" }
  if (settings === undefined) return { kind: "refused", reason: "settings" }
  const read = openUpdateSource(settings.source)
  const [bytes, signature] = await Promise.all([
    read(MANIFEST_NAME, MAX_MANIFEST_BYTES),
    read(SIGNATURE_NAME, MAX_MANIFEST_BYTES),
  ])
  if (!bytes || !signature) return { kind: "unreachable" }
  if (!isSigned(bytes, signature.toString("latin1"), settings.key)) return { kind: "refused", reason: "unsigned" }
  const manifest = parseManifest(bytes)
  if (!manifest) return { kind: "refused", reason: "malformed" }
  const order = compareVersions(manifest.version, version)
  // Who kept an old manifest, signed as it is, must not bring an old fault back.
  if (order < 0) return { kind: "refused", reason: "older" }
  const file = manifest.files.find(
    (each) => each.packaging === packaging && each.platform === process.platform && each.arch === process.arch,
  )
  if (order === 0 || !file) return { kind: "current" }
  const folder = join(stateFolder, "updates")
  const kept = await keepFile(read, file, folder)
  if (kept === "ready") return { kind: "ready", version: manifest.version, path: join(folder, file.name) }
  return kept === "unreachable" ? { kind: "unreachable" } : { kind: "refused", reason: "altered" }
}
