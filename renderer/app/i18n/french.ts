import { common as commonFr } from "./fr/common.ts"
import { errors as errorsFr } from "./fr/errors.ts"
import { home as homeFr } from "./fr/home.ts"
import { inbox as inboxFr } from "./fr/inbox.ts"
import { navigation as navigationFr } from "./fr/navigation.ts"
import { notices as noticesFr } from "./fr/notices.ts"
import { outbox as outboxFr } from "./fr/outbox.ts"
import { pill as pillFr } from "./fr/pill.ts"
import { post as postFr } from "./fr/post.ts"
import { topics as topicsFr } from "./fr/topics.ts"
import type { en } from "./english.ts"
import { setFrench } from "./setFrench.ts"
import type { Translation } from "./translation.ts"

export const fr: Translation<typeof en> = setFrench({
  common: commonFr,
  errors: errorsFr,
  home: homeFr,
  inbox: inboxFr,
  navigation: navigationFr,
  notices: noticesFr,
  outbox: outboxFr,
  pill: pillFr,
  post: postFr,
  topics: topicsFr,
})
