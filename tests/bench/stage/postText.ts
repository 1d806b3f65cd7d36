import { toUtf8 } from "../../../shared/kernel/bytes.ts"

const WORDS =
  "atelier presse ligne pièce réglage équipe matin relève plan outil stock essai mesure client avis consigne contrôle quai retour étiquette lot défaut rebut cadence arrêt vérin capteur bride gabarit forêt commande délai stage sécurité palette chariot nuit poste écran note"
    .split(" ")
    .map((word) => ` ${word}`)

/** A post of exactly so many bytes of UTF-8, another one for each number. */
export const postText = (number: number, bytes: number): string => {
  let text = `Publication ${number} :`
  let left = bytes - toUtf8(text).length
  for (let state = number + 1; left > 0;) {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    const word = WORDS[(state >> 8) % WORDS.length] ?? ""
    const length = toUtf8(word).length
    text += length <= left ? word : ".".repeat(left)
    left -= Math.min(length, left)
  }
  return text
}

/** What a community item of this post says. */
export const postBody = (number: number, bytes: number) => ({
  t: "post",
  kind: "message",
  title: "",
  md: postText(number, bytes),
})
