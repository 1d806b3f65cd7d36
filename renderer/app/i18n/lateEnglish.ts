import { access as accessEn } from "./en/access.ts"
import { arrival as arrivalEn } from "./en/arrival.ts"
import { charter as charterEn } from "./en/charter.ts"
import { community as communityEn } from "./en/community.ts"
import { composer as composerEn } from "./en/composer.ts"
import { day as dayEn } from "./en/day.ts"
import { communityRoles as communityRolesEn } from "./en/communityRoles.ts"
import { desktop as desktopEn } from "./en/desktop.ts"
import { devices as devicesEn } from "./en/devices.ts"
import { drafts as draftsEn } from "./en/drafts.ts"
import { helpers as helpersEn } from "./en/helpers.ts"
import { invitation as invitationEn } from "./en/invitation.ts"
import { moderation as moderationEn } from "./en/moderation.ts"
import { myData as myDataEn } from "./en/myData.ts"
import { network as networkEn } from "./en/network.ts"
import { people as peopleEn } from "./en/people.ts"
import { places as placesEn } from "./en/places.ts"
import { recovery as recoveryEn } from "./en/recovery.ts"
import { saved as savedEn } from "./en/saved.ts"
import { search as searchEn } from "./en/search.ts"
import { settings as settingsEn } from "./en/settings.ts"
import { trust as trustEn } from "./en/trust.ts"

/** What no screen says before it is fetched itself: it comes with them, not with the first screen. */
export const lateEn = {
  access: accessEn,
  arrival: arrivalEn,
  charter: charterEn,
  community: communityEn,
  composer: composerEn,
  day: dayEn,
  communityRoles: communityRolesEn,
  desktop: desktopEn,
  devices: devicesEn,
  drafts: draftsEn,
  helpers: helpersEn,
  invitation: invitationEn,
  moderation: moderationEn,
  myData: myDataEn,
  network: networkEn,
  people: peopleEn,
  places: placesEn,
  recovery: recoveryEn,
  saved: savedEn,
  search: searchEn,
  settings: settingsEn,
  trust: trustEn,
}
