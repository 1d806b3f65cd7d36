import { desktop as desktopFr } from "./fr/desktop.ts"
import { helpers as helpersFr } from "./fr/helpers.ts"
import { myData as myDataFr } from "./fr/myData.ts"
import { moderation as moderationFr } from "./fr/moderation.ts"
import { trust as trustFr } from "./fr/trust.ts"
import type { lateEn } from "./lateEnglish.ts"
import { setFrenchSpaces } from "./setFrenchSpaces.ts"
import type { Translation } from "./translation.ts"

export const lateFr: Translation<typeof lateEn> = setFrenchSpaces({
  desktop: desktopFr,
  helpers: helpersFr,
  myData: myDataFr,
  moderation: moderationFr,
  trust: trustFr,
})
