import { common as commonEn } from "./en/common.ts"
import { errors as errorsEn } from "./en/errors.ts"
import { home as homeEn } from "./en/home.ts"
import { inbox as inboxEn } from "./en/inbox.ts"
import { navigation as navigationEn } from "./en/navigation.ts"
import { notices as noticesEn } from "./en/notices.ts"
import { outbox as outboxEn } from "./en/outbox.ts"
import { pill as pillEn } from "./en/pill.ts"
import { post as postEn } from "./en/post.ts"
import { topics as topicsEn } from "./en/topics.ts"

/** English says which keys exist; one namespace per feature. */
export const en = {
  common: commonEn,
  errors: errorsEn,
  home: homeEn,
  inbox: inboxEn,
  navigation: navigationEn,
  notices: noticesEn,
  outbox: outboxEn,
  pill: pillEn,
  post: postEn,
  topics: topicsEn,
}
