import { readFile } from "node:fs/promises"
import { createServer } from "node:http"
import { extname, join } from "node:path"
import { answer } from "./answer.mjs"

const TYPES = { ".html": "text/html", ".js": "text/javascript", ".css": "text/css", ".svg": "image/svg+xml" }

/** Files and nothing else: `folder`, `port`. */
const [folder, port] = process.argv.slice(2)
const send = async (request, response) => {
  const name = request.url.split("?")[0]
  const path = join(folder, name === "/" ? "index.html" : name)
  try {
    const body = await readFile(path)
    response.writeHead(200, { "content-type": TYPES[extname(path)] ?? "application/octet-stream" }).end(body)
  } catch {
    response.writeHead(404).end()
  }
}
const server = createServer((request, response) => void send(request, response))
server.listen(Number(port), "localhost", answer)
