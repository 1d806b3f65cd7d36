import type { DemoCharter } from "./types.ts"

const FIRST_FR = `# Pourquoi ce réseau

Nous sommes quatre usines et trop de couloirs. Ici, on pose ses questions, on montre ce qui marche et ce qui a raté, et l’on se répond d’un site à l’autre.

## Le ton

- On parle de ce qui s’est passé, jamais de qui. Une erreur racontée honnêtement ne se retourne pas contre son auteur.
- Aucune question n’est bête, et chacun écrit dans la langue qu’il préfère.

## Ce qui n’a pas sa place

- Ce que nos clients nous ont confié, les mots de passe, les dossiers du personnel.
- Les propos blessants, et la vie privée d’un collègue sans son accord.

## Modération

Un texte peut être masqué, avec une raison que son auteur lit ; il peut faire appel, et quelqu’un d’autre tranche. Tout cela se lit dans le registre des actes.`

const GOOD_FAITH_FR = `

## Parler de bonne foi

Une parole de bonne foi n’est jamais sanctionnée ici, même quand elle dérange. Hélène l’a acceptée comme nous tous.

## Qui peut effacer

Chacun efface ses propres textes. Celui d’un autre, seulement si la loi l’exige ou si une personne mise en cause le demande ; cela se voit et se conteste.`

const EN = `# Why this network

We are four plants and too many corridors. Here we ask our questions, show what works and what failed, and answer one another from one site to the next.

## Tone

- We talk about what happened, never about who. A mistake told honestly is not held against whoever tells it.
- No question is a silly one, and we each write in the language that we prefer.

## What has no place here

- What our customers entrusted to us, passwords, personnel files.
- Hurtful words, and a colleague’s private life without their agreement.

## Moderation

A text can be hidden, with a reason that its author reads; they can appeal, and somebody else decides. All of that stands in the register of acts.

## Speaking in good faith

Speech in good faith is never punished here, even when it is uncomfortable. Hélène accepted it like all of us.

## Who may erase

You erase your own texts. Somebody else’s only if the law requires it or a person whom it concerns asks for it; this shows, and can be contested.`

/** What the invented company agreed on, once and then better; who was away has not accepted the second version yet. */
export const charter: DemoCharter = {
  editorial:
    "Des questions, des essais, des tours de main, des remerciements.\nRien de confidentiel sur nos clients ; les chiffres avec leur contexte.",
  versions: [
    { daysAgo: 118, text: { fr: FIRST_FR, en: null }, change: "" },
    {
      daysAgo: 32,
      text: { fr: `${FIRST_FR}${GOOD_FAITH_FR}`, en: EN },
      change: "Parler de bonne foi, qui peut effacer, et le texte en anglais.",
    },
  ],
  behind: ["gerard", "tom", "kasia"],
}
