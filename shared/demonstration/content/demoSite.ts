import { abouts } from "./abouts.ts"
import { charter } from "./charter.ts"
import { astreintes } from "./communities/astreintes.ts"
import { atelier } from "./communities/atelier.ts"
import { data } from "./communities/data.ts"
import { everyone } from "./communities/everyone.ts"
import { field } from "./communities/field.ts"
import { idees } from "./communities/idees.ts"
import { nouveaux } from "./communities/nouveaux.ts"
import { pilote3 } from "./communities/pilote3.ts"
import { qualite } from "./communities/qualite.ts"
import { illustrated } from "./illustrated.ts"
import { people } from "./people.ts"
import type { DemoCommunity, DemoSite } from "./types.ts"

const complete = (community: DemoCommunity): DemoCommunity => ({
  ...community,
  ...abouts[community.key],
  posts: [...community.posts, ...(illustrated[community.key] ?? [])],
})

/** An invented company of four sites; French first, English where people work in English. */
export const demoSite: DemoSite = {
  name: "Arvenelle",
  purpose: "Pompes doseuses et traitement d’eau : s’entraider entre Lyon, Nantes, Leeds et Gdańsk.",
  people,
  charter,
  communities: [everyone, atelier, field, qualite, data, nouveaux, idees, pilote3, astreintes].map(complete),
  chosen: { favourites: ["atelier"], topics: ["étanchéité"] },
  welcome: {
    community: "nouveaux",
    author: "nadia",
    markdown: {
      fr: "Bienvenue @{visitor} ! Ici, rien ne sort de cette machine : publiez, répondez, réagissez, supprimez, personne ne vous en voudra. Pour commencer, une question : qu’est-ce que vous cherchez le plus souvent dans votre travail sans savoir à qui demander ?",
      en: "Welcome @{visitor}! Nothing here leaves this machine: post, answer, react, delete, nobody will mind. To begin with, a question: what do you look for most often at work without knowing whom to ask?",
    },
  },
}
