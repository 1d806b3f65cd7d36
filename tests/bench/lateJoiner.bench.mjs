import { createServer } from "vite"

// Node 20 reads no TypeScript: Vite loads the measurement as it loads the product.
const server = await createServer({ configFile: false, appType: "custom", server: { middlewareMode: true, ws: false } })
try {
  const { measureLateJoiner } = await server.ssrLoadModule("/tests/bench/lateJoiner.ts")
  console.log(JSON.stringify(await measureLateJoiner()))
} finally {
  await server.close()
}
