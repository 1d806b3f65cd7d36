import type { CommentView, PostKind } from "../../shared/application/site.ts"
import { foldTag } from "../../shared/community/tags.ts"
import { furnishSearch } from "./fakeHits.ts"
import { fakeDevice, fakeItem, fakeLedger, fakeMember } from "./fakeIds.ts"
import { furnishInbox } from "./fakeInboxContent.ts"
import { createFakeSite, type FakeSite } from "./fakeSite.ts"

const MINUTE_MS = 60_000

const PEOPLE = [
  ["Léa Garnier", "Responsable produit", true],
  ["Marc Lefebvre", "Directeur d’usine, Lyon", true],
  ["Yuki Tanabe", "Approvisionnement", false],
  ["Priya Raman", "Plateforme de données", true],
  ["Tomás Herrera", "Ingénieur de terrain", false],
  ["Fatou Diallo", "Ressources humaines", false],
  ["Élodie Œuvrard", "Maintenance", false],
  ["Jonas Lindqvist", "Design produit", true],
] as const

/** By the order of the people. */
const HELP: Readonly<Record<number, readonly string[]>> = {
  1: ["ordonnancement", "sécurité des lignes"],
  3: ["tableaux de bord", "SQL", "qualité des données"],
}

const COMMUNITIES = [
  ["Tout le monde", "🏠", "open", 3],
  ["Pilote Lyon", "🚀", "private", 12],
  ["Ingénierie de terrain", "🛠️", "open", 0],
  ["Données et analyse", "📊", "open", 5],
  ["Nouveaux arrivants", "👋", "open", 0],
] as const

const TOPICS = [
  ["pilote-lyon", 12, 4],
  ["sécurité", 7, 1],
  ["prévision", 5, 0],
] as const

const POSTS: readonly (readonly [number, number, PostKind, string, string, number])[] = [
  [
    2,
    11,
    "announcement",
    "La ligne 3 démarre lundi",
    "Après onze semaines de répétition, la ligne de Lyon passe au nouvel ordonnancement **lundi à 6 h**. L’équipe de nuit garde le tableau papier une semaine de plus. Merci à @Tomás Herrera et à toute l’équipe. #pilote-lyon",
    6,
  ],
  [
    3,
    13,
    "question",
    "Comment traitez-vous les délais fournisseurs saisis en texte libre ?",
    "Nous recevons des valeurs comme « 2 à 3 semaines, plus long en août ». Je les recopie à la main chaque vendredi. Quelqu’un l’a-t-il automatisé ?",
    15,
  ],
  [6, 14, "message", "", "Bienvenue à Élodie, qui rejoint la maintenance aujourd’hui !", 70],
  [
    8,
    10,
    "practice",
    "Une maquette en une heure",
    "Trois étapes :\n\n1. une feuille\n2. un minuteur\n3. un collègue qui n’a rien lu\n\n> On découvre l’essentiel avant la première ligne de code.",
    300,
  ],
  [4, 10, "thanks", "Merci à l’équipe de nuit", "Vous avez tenu la reprise sans un arrêt.", 1600],
]

/** A site with a few people, communities and posts, for tests of screens and for the stage. */
export const createFurnishedSite = (now: () => number = Date.now): FakeSite => {
  const fake = createFakeSite(now)
  const start = now()
  fake.members.set(
    new Map(
      PEOPLE.map(([name, title, connected], index) => {
        const id = fakeMember(index + 1)
        const role = index === 0 ? ("owner" as const) : ("member" as const)
        const lastHeard = index === 0 ? null : start - index * index * 9 * MINUTE_MS
        const help = HELP[index] ?? []
        return [
          id,
          { id, name, title, help, role, roleReview: null, functions: [], connected, lastHeard, joinedAt: start - 1e9 },
        ]
      }),
    ),
  )
  fake.communities.set(
    COMMUNITIES.map(([name, emoji, access, unread], index) => ({
      ledger: fakeLedger(10 + index),
      name,
      emoji,
      access,
      unread,
      purpose: `${name} : ce qui nous concerne, et les questions que l’on se pose.`,
      members: PEOPLE.map((_, person) => fakeMember(person + 1)).slice(0, access === "private" ? 4 : undefined),
      posts: 0,
      lastActivity: start - (index + 1) * 47 * MINUTE_MS,
      editorial: index === 0 ? "Des questions, des nouvelles, des coups de main." : "",
      audience: index === 0 ? "Toute l’équipe, sur les deux sites" : "",
      tone: index === 0 ? "On se tutoie, et aucune question n’est bête" : "",
      language: index === 0 ? "fr" : null,
      owners: [fakeMember(index === 0 ? 1 : 2)],
      founded: start - 90 * 24 * 60 * MINUTE_MS,
      joined: true,
      favourite: false,
      muted: false,
      ready: true,
      mayWrite: true,
      mayManage: index === 0,
      mayLetIn: index === 0,
      mayModerate: index === 0,
      roles: [{ member: fakeMember(index === 0 ? 1 : 2), role: "owner", since: start, by: null, review: null }],
      archivedAt: null,
      pinned: [],
    })),
  )
  for (const [index, [author, ledger, kind, title, markdown, minutes]] of POSTS.entries()) {
    const at = start - minutes * MINUTE_MS
    const answer: CommentView | null =
      kind === "question"
        ? {
            author: fakeMember(4),
            at: at + 4 * MINUTE_MS,
            mine: false,
            language: null,
            withheld: null,
            delivery: { saved: true, sentTo: 2, receivedBy: 2 },
            item: fakeItem(500, at),
            markdown: "Nous gardons la phrase telle quelle et en tirons un couple bas/haut avec des règles relues.",
            pictures: [],
            history: [],
            reactions: [],
            accepted: true,
          }
        : null
    const key = { ledger: fakeLedger(ledger), item: fakeItem(index, at) }
    if (answer) fake.putThread(key, [answer])
    fake.putPost({
      key,
      author: fakeMember(author),
      at,
      mine: author === 1,
      language: null,
      withheld: null,
      delivery: { saved: true, sentTo: 2, receivedBy: 2 },
      kind,
      title,
      markdown,
      pictures: [],
      shared: null,
      stance: null,
      locked: false,
      pinned: false,
      history: [],
      reactions: [{ emoji: "🎉", count: 2, mine: index === 0, members: [fakeMember(1), fakeMember(3)] }],
      comments: answer ? 1 : 0,
      answer,
      unread: index < 3,
    })
  }
  for (const [index, [name, posts, week]] of TOPICS.entries())
    fake.putTopic(
      { tag: foldTag(name), name, posts, week, rising: index === 0, followed: index === 1 },
      index === 0 ? fake.site.home.get().slice(0, 1) : [],
    )
  furnishInbox(fake, start)
  furnishSearch(fake)
  const [first, second, , fourth] = fake.site.home.get()
  fake.setWhy((key) => {
    if (key === first) return [{ kind: "concerns" }, { kind: "announcement" }]
    if (key === second)
      return [
        { kind: "person", member: fakeMember(3) },
        { kind: "community", ledger: fakeLedger(13) },
      ]
    return key === fourth ? [{ kind: "followed-topic", tag: "securite" }] : undefined
  })
  fake.sync.set({
    state: "even",
    unsent: 0,
    unsentActs: 0,
    lastMerge: { at: start - 20 * MINUTE_MS, received: 12, sent: 3 },
    peers: [2, 4, 8].map((person) => ({
      device: fakeDevice(person),
      member: fakeMember(person),
      connectedSince: start - person * 11 * MINUTE_MS,
      behind: 0,
      ahead: 0,
    })),
  })
  return fake
}
