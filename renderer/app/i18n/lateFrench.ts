import { access as accessFr } from "./fr/access.ts"
import { arrival as arrivalFr } from "./fr/arrival.ts"
import { charter as charterFr } from "./fr/charter.ts"
import { community as communityFr } from "./fr/community.ts"
import { composer as composerFr } from "./fr/composer.ts"
import { day as dayFr } from "./fr/day.ts"
import { communityRoles as communityRolesFr } from "./fr/communityRoles.ts"
import { desktop as desktopFr } from "./fr/desktop.ts"
import { devices as devicesFr } from "./fr/devices.ts"
import { drafts as draftsFr } from "./fr/drafts.ts"
import { helpers as helpersFr } from "./fr/helpers.ts"
import { invitation as invitationFr } from "./fr/invitation.ts"
import { moderation as moderationFr } from "./fr/moderation.ts"
import { myData as myDataFr } from "./fr/myData.ts"
import { network as networkFr } from "./fr/network.ts"
import { people as peopleFr } from "./fr/people.ts"
import { places as placesFr } from "./fr/places.ts"
import { recovery as recoveryFr } from "./fr/recovery.ts"
import { saved as savedFr } from "./fr/saved.ts"
import { search as searchFr } from "./fr/search.ts"
import { settings as settingsFr } from "./fr/settings.ts"
import { trust as trustFr } from "./fr/trust.ts"
import type { lateEn } from "./lateEnglish.ts"
import { setFrench } from "./setFrench.ts"
import type { Translation } from "./translation.ts"

export const lateFr: Translation<typeof lateEn> = setFrench({
  access: accessFr,
  arrival: arrivalFr,
  charter: charterFr,
  community: communityFr,
  composer: composerFr,
  day: dayFr,
  communityRoles: communityRolesFr,
  desktop: desktopFr,
  devices: devicesFr,
  drafts: draftsFr,
  helpers: helpersFr,
  invitation: invitationFr,
  moderation: moderationFr,
  myData: myDataFr,
  network: networkFr,
  people: peopleFr,
  places: placesFr,
  recovery: recoveryFr,
  saved: savedFr,
  search: searchFr,
  settings: settingsFr,
  trust: trustFr,
})
