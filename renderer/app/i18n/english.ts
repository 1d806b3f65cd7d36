import { arrival as arrivalEn } from "./en/arrival.ts"
import { common as commonEn } from "./en/common.ts"
import { community as communityEn } from "./en/community.ts"
import { composer as composerEn } from "./en/composer.ts"
import { day as dayEn } from "./en/day.ts"
import { drafts as draftsEn } from "./en/drafts.ts"
import { errors as errorsEn } from "./en/errors.ts"
import { home as homeEn } from "./en/home.ts"
import { inbox as inboxEn } from "./en/inbox.ts"
import { invitation as invitationEn } from "./en/invitation.ts"
import { navigation as navigationEn } from "./en/navigation.ts"
import { network as networkEn } from "./en/network.ts"
import { notices as noticesEn } from "./en/notices.ts"
import { outbox as outboxEn } from "./en/outbox.ts"
import { people as peopleEn } from "./en/people.ts"
import { post as postEn } from "./en/post.ts"
import { saved as savedEn } from "./en/saved.ts"
import { search as searchEn } from "./en/search.ts"
import { settings as settingsEn } from "./en/settings.ts"
import { topics as topicsEn } from "./en/topics.ts"

/** English says which keys exist; one namespace per feature. */
export const en = {
  arrival: arrivalEn,
  common: commonEn,
  community: communityEn,
  composer: composerEn,
  day: dayEn,
  drafts: draftsEn,
  errors: errorsEn,
  home: homeEn,
  inbox: inboxEn,
  invitation: invitationEn,
  navigation: navigationEn,
  network: networkEn,
  notices: noticesEn,
  outbox: outboxEn,
  people: peopleEn,
  post: postEn,
  saved: savedEn,
  search: searchEn,
  settings: settingsEn,
  topics: topicsEn,
}
