import { IconBulb, IconHeartHandshake, IconHelpCircle, IconMessage, IconSpeakerphone } from "@tabler/icons-react"

/** One face for each kind of post, wherever it shows. */
export const KIND_ICONS = {
  message: IconMessage,
  question: IconHelpCircle,
  practice: IconBulb,
  announcement: IconSpeakerphone,
  thanks: IconHeartHandshake,
} as const
