/** Tells the bench that the server stands, and then, whenever it asks, what lives after two collections. Needs --expose-gc. */
export const answer = () => {
  process.on("message", () => {
    globalThis.gc()
    globalThis.gc()
    const { heapUsed, external } = process.memoryUsage()
    process.send(heapUsed + external)
  })
  process.send("serving")
}
