import { arrival as arrivalFr } from "./fr/arrival.ts"
import { common as commonFr } from "./fr/common.ts"
import { community as communityFr } from "./fr/community.ts"
import { composer as composerFr } from "./fr/composer.ts"
import { day as dayFr } from "./fr/day.ts"
import { drafts as draftsFr } from "./fr/drafts.ts"
import { errors as errorsFr } from "./fr/errors.ts"
import { home as homeFr } from "./fr/home.ts"
import { inbox as inboxFr } from "./fr/inbox.ts"
import { invitation as invitationFr } from "./fr/invitation.ts"
import { navigation as navigationFr } from "./fr/navigation.ts"
import { network as networkFr } from "./fr/network.ts"
import { notices as noticesFr } from "./fr/notices.ts"
import { outbox as outboxFr } from "./fr/outbox.ts"
import { people as peopleFr } from "./fr/people.ts"
import { post as postFr } from "./fr/post.ts"
import { saved as savedFr } from "./fr/saved.ts"
import { search as searchFr } from "./fr/search.ts"
import { settings as settingsFr } from "./fr/settings.ts"
import { topics as topicsFr } from "./fr/topics.ts"
import type { en } from "./english.ts"
import { setFrenchSpaces } from "./setFrenchSpaces.ts"
import type { Translation } from "./translation.ts"

export const fr: Translation<typeof en> = setFrenchSpaces({
  arrival: arrivalFr,
  common: commonFr,
  community: communityFr,
  composer: composerFr,
  day: dayFr,
  drafts: draftsFr,
  errors: errorsFr,
  home: homeFr,
  inbox: inboxFr,
  invitation: invitationFr,
  navigation: navigationFr,
  network: networkFr,
  notices: noticesFr,
  outbox: outboxFr,
  people: peopleFr,
  post: postFr,
  saved: savedFr,
  search: searchFr,
  settings: settingsFr,
  topics: topicsFr,
})
