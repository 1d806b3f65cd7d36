import { createServer } from "vite"

// Node 20 reads no TypeScript: Vite loads the measurements as it loads the product.
const server = await createServer({
  configFile: false,
  appType: "custom",
  logLevel: "error",
  server: { middlewareMode: true, ws: false, watch: null },
})
try {
  const { runBench } = await server.ssrLoadModule("/tests/bench/runBench.ts")
  process.exitCode = await runBench(process.argv.slice(2))
} finally {
  await server.close()
}
