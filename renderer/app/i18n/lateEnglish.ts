import { desktop as desktopEn } from "./en/desktop.ts"
import { helpers as helpersEn } from "./en/helpers.ts"
import { moderation as moderationEn } from "./en/moderation.ts"
import { myData as myDataEn } from "./en/myData.ts"
import { trust as trustEn } from "./en/trust.ts"

/** What only screens say that few people open, or that a browser never shows: it comes with them, not with the first screen. */
export const lateEn = {
  desktop: desktopEn,
  helpers: helpersEn,
  moderation: moderationEn,
  myData: myDataEn,
  trust: trustEn,
}
