import { expect, test } from "vitest"
import { fromInvitationText, toInvitationText } from "../../../shared/site/invitationText.ts"
import { lateEn as en } from "../../app/i18n/lateEnglish.ts"
import { lateFr as fr } from "../../app/i18n/lateFrench.ts"
import { composeMessage } from "./composeMessage.ts"

const words = { fr: fr.invitation.message, en: en.invitation.message }

test("the invitation is read out of the whole message, in whichever language it begins", () => {
  const content = Uint8Array.from({ length: 300 }, (_, index) => index % 256)
  for (const ordered of [
    [words.fr, words.en],
    [words.en, words.fr],
  ]) {
    const message = composeMessage({ words: ordered, text: toInvitationText(content) })
    expect(message.startsWith(ordered[0]?.hello ?? "nothing")).toBe(true)
    for (const { limits } of ordered) expect(message).toContain(limits)
    expect(fromInvitationText(message)).toEqual({ ok: true, value: content })
  }
})
