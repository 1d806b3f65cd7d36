import { createPublicKey, verify } from "node:crypto"
import * as v from "valibot"
import { PACKAGINGS } from "../../../shared/bridge/hostSchemas.ts"

/** What a source of updates holds beside the installers: which version there is, and what each file hashes to. */
export const MANIFEST_NAME = "palabre-update.json"
/** 64 bytes in base64: Ed25519 over SIGNED_PREFIX and the manifest's bytes. */
export const SIGNATURE_NAME = "palabre-update.sig"
export const MAX_MANIFEST_BYTES = 64 * 1024
export const MAX_INSTALLER_BYTES = 1024 * 1024 * 1024

const SIGNED_PREFIX = "palabre/1/update\0"

const versionSchema = v.pipe(v.string(), v.regex(/^\d{1,6}\.\d{1,6}\.\d{1,6}$/))

const manifestSchema = v.object({
  product: v.literal("palabre"),
  version: versionSchema,
  files: v.pipe(
    v.array(
      v.object({
        packaging: v.picklist(PACKAGINGS),
        platform: v.picklist(["win32", "linux", "darwin"]),
        arch: v.picklist(["x64", "arm64"]),
        /** A plain name: nothing that leads to another folder. */
        name: v.pipe(v.string(), v.regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,127}$/)),
        bytes: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(MAX_INSTALLER_BYTES)),
        sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
      }),
    ),
    v.maxLength(32),
  ),
})

type UpdateManifest = v.InferOutput<typeof manifestSchema>
export type UpdateFile = UpdateManifest["files"][number]

/** Whether the holder of this key signed these bytes. @param key 32 bytes in base64url */
export const isSigned = (manifest: Buffer, signature: string, key: string): boolean => {
  const bytes = Buffer.from(signature, "base64")
  if (bytes.length !== 64) return false
  try {
    const publicKey = createPublicKey({ key: { kty: "OKP", crv: "Ed25519", x: key }, format: "jwk" })
    return verify(null, Buffer.concat([Buffer.from(SIGNED_PREFIX), manifest]), publicKey, bytes)
  } catch {
    return false
  }
}

/** Bytes whose signature holds, as a manifest; undefined where they are none. */
export const parseManifest = (bytes: Buffer): UpdateManifest | undefined => {
  try {
    const parsed = v.safeParse(manifestSchema, JSON.parse(bytes.toString("utf8")))
    return parsed.success ? parsed.output : undefined
  } catch {
    return undefined
  }
}

/** Below, at or above zero, as a sort wants it. */
export const compareVersions = (one: string, other: string): number => {
  const [left, right] = [one, other].map((version) => version.split(".").map(Number))
  const differing = left?.findIndex((number, index) => number !== right?.[index]) ?? -1
  return differing === -1 ? 0 : (left?.[differing] ?? 0) - (right?.[differing] ?? 0)
}
