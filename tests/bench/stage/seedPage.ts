import { seedSite } from "./seedSite.ts"

declare global {
  interface Window {
    seedSite: typeof seedSite
  }
}
window.seedSite = seedSite
