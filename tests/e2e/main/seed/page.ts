import { damagePayload, fillDisk, listHeads, listPosts, listSiteStores } from "./rawStore.ts"
import { seedPosts } from "./seedPosts.ts"

const beside = { seedPosts, listPosts, listHeads, listSiteStores, damagePayload, fillDisk }

/** What the specs call inside the page. */
export type Beside = typeof beside

declare global {
  interface Window {
    beside: Beside
  }
}
window.beside = beside
