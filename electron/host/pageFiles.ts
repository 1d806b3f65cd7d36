import { readFile, realpath, stat } from "node:fs/promises"
import { extname, join, sep } from "node:path"

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".webmanifest": "application/manifest+json; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".ico": "image/x-icon",
  ".webp": "image/webp",
  ".jpg": "image/jpeg",
  ".woff2": "font/woff2",
  ".wasm": "application/wasm",
  ".txt": "text/plain; charset=utf-8",
}

export interface PageFile {
  readonly body: Buffer
  readonly type: string
  readonly caching: "immutable" | "no-store"
}

const decodePath = (path: string): string | undefined => {
  try {
    return decodeURIComponent(path)
  } catch {
    return undefined
  }
}

/** Vite puts a hash of the content into every name below `assets/`; all other names are read anew each time. */
export const readPageFile = async (folder: string, urlPath: string): Promise<PageFile | undefined> => {
  const path = decodePath(urlPath)
  if (path === undefined || path.includes("\0") || path.includes("\\")) return undefined
  const name = path === "/" ? "index.html" : path.slice(1)
  const type = TYPES[extname(name).toLowerCase()]
  if (type === undefined) return undefined
  try {
    const root = await realpath(folder)
    const file = await realpath(join(root, name))
    if (!file.startsWith(root + sep) || !(await stat(file)).isFile()) return undefined
    return { body: await readFile(file), type, caching: name.startsWith("assets/") ? "immutable" : "no-store" }
  } catch {
    return undefined
  }
}
