import { common as commonEn } from "./en/common.ts"
import { composer as composerEn } from "./en/composer.ts"
import { errors as errorsEn } from "./en/errors.ts"
import { home as homeEn } from "./en/home.ts"
import { inbox as inboxEn } from "./en/inbox.ts"
import { navigation as navigationEn } from "./en/navigation.ts"
import { network as networkEn } from "./en/network.ts"
import { notices as noticesEn } from "./en/notices.ts"
import { outbox as outboxEn } from "./en/outbox.ts"
import { post as postEn } from "./en/post.ts"
import { topics as topicsEn } from "./en/topics.ts"

/** English says which keys exist; one namespace per feature. */
export const en = {
  common: commonEn,
  composer: composerEn,
  errors: errorsEn,
  home: homeEn,
  inbox: inboxEn,
  navigation: navigationEn,
  network: networkEn,
  notices: noticesEn,
  outbox: outboxEn,
  post: postEn,
  topics: topicsEn,
}
