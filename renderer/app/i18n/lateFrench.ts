import { desktop as desktopFr } from "./fr/desktop.ts"
import { trust as trustFr } from "./fr/trust.ts"
import type { lateEn } from "./lateEnglish.ts"
import { setFrenchSpaces } from "./setFrenchSpaces.ts"
import type { Translation } from "./translation.ts"

export const lateFr: Translation<typeof lateEn> = setFrenchSpaces({ desktop: desktopFr, trust: trustFr })
