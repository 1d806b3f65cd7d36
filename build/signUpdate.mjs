import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync, sign } from "node:crypto"
import { existsSync } from "node:fs"
import { readFile, readdir, writeFile } from "node:fs/promises"
import { join } from "node:path"
import { pathToFileURL } from "node:url"
import { inRoot } from "./paths.mjs"
import { say } from "./sentences.mjs"

const SIGNED_PREFIX = "palabre/1/update\0"

/** Which file stands for which machine; of several kinds of installer, the one that a person can run. */
const KINDS = [
  [/-setup-(x64|arm64)\.exe$/, "win32", "installer"],
  [/-(x64|x86_64|arm64)\.AppImage$/, "linux", "installer"],
  [/-(x64|arm64)\.dmg$/, "darwin", "installer"],
  [/^Palabre-win32-(x64|arm64)\.zip$/, "win32", "portable"],
  [/^Palabre-linux-(x64|arm64)\.tar\.gz$/, "linux", "portable"],
  [/^Palabre-darwin-(x64|arm64)\.tar\.gz$/, "darwin", "portable"],
]

const describe = async (folder, name) => {
  for (const [pattern, platform, packaging] of KINDS) {
    const [, arch] = pattern.exec(name) ?? []
    if (arch === undefined) continue
    const bytes = await readFile(join(folder, name))
    const sha256 = createHash("sha256").update(bytes).digest("hex")
    return [{ packaging, platform, arch: arch === "x86_64" ? "x64" : arch, name, bytes: bytes.length, sha256 }]
  }
  return []
}

/** The key of whoever hands versions out; made where there is none yet, readable by them alone. */
const openKey = async (path) => {
  if (existsSync(path)) return createPrivateKey(await readFile(path))
  const { privateKey } = generateKeyPairSync("ed25519")
  await writeFile(path, privateKey.export({ type: "pkcs8", format: "pem" }), { mode: 0o600, flag: "wx" })
  return privateKey
}

/** Writes what a source of updates holds beside the installers of `folder`. @returns the public key, as updates.json wants it */
export const signUpdate = async (folder, keyPath, version) => {
  const names = (await readdir(folder)).sort()
  const files = (await Promise.all(names.map((name) => describe(folder, name)))).flat()
  const manifest = Buffer.from(`${JSON.stringify({ product: "palabre", version, files }, null, 2)}\n`)
  const key = await openKey(keyPath)
  await writeFile(join(folder, "palabre-update.json"), manifest)
  const signature = sign(null, Buffer.concat([Buffer.from(SIGNED_PREFIX), manifest]), key)
  await writeFile(join(folder, "palabre-update.sig"), signature.toString("base64"))
  return { count: files.length, key: createPublicKey(key).export({ format: "jwk" }).x }
}

const main = async ([folder, keyPath]) => {
  if (folder === undefined || keyPath === undefined) {
    console.error(say.signUsage())
    process.exit(2)
  }
  const { version } = JSON.parse(await readFile(inRoot("package.json"), "utf8"))
  const { count, key } = await signUpdate(folder, keyPath, version)
  console.log(say.signed({ version, count, key }))
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) await main(process.argv.slice(2))
