import type { Page } from "@playwright/test"
import { expectAccessible, expectNoSidewaysScroll, expectWholeLabels, looksAt, nameOf, test } from "./stageTest.ts"

test.describe.configure({ mode: "parallel" })

interface Scene {
  readonly name: string
  readonly path: string
  /** Brings it up, in French or in English. */
  readonly act?: (page: Page) => Promise<unknown>
}

const press = (name: RegExp) => (page: Page) => page.getByRole("button", { name }).first().click()

/** Reloads as somebody whose last visit ended that many minutes ago. */
const returnAfter = async (page: Page, minutes: number) => {
  await page.evaluate((ago) => {
    const key = `palabre.visit.${window.stage.fake.site.id}`
    window.addEventListener("pagehide", () => localStorage.setItem(key, String(Date.now() - ago * 60_000)))
  }, minutes)
  await page.reload()
  await page.getByRole("radio", { name: /^(Récents|Recent)$/ }).check({ force: true })
  await page.getByText(/depuis votre dernière visite|since your last visit/).waitFor()
}

/** Types into the composer on top of Home, and waits for the menu that this opens. */
const writeInComposer = (text: string) => async (page: Page) => {
  await press(/^(Partagez|Share)/)(page)
  await page.getByRole("toolbar").waitFor()
  await page.locator(".ProseMirror").pressSequentially(text)
  await page.getByRole("listbox").waitFor()
}

/** The first community of the stage. */
const COMMUNITY = "a".padStart(64, "0")

/** Gives the first post two pictures, and passes the second post on. Runs in the page. */
const putPictures = () => {
  const { fake } = window.stage
  const [first, second] = fake.site.home.get()
  const post = first && fake.site.post(first).get()
  const canvas = document.createElement("canvas")
  canvas.width = 160
  canvas.height = 90
  canvas.getContext("2d")?.fillRect(0, 0, 80, 90)
  const data = canvas.toDataURL("image/webp").split(",")[1] ?? ""
  const pictures = [
    { data, alt: "Un banc d’essai" },
    { data, alt: "" },
  ]
  if (post && second) fake.putPost({ ...post, pictures, shared: second })
}

/** Gives the first of the others functions, one of them due to be looked at again. Runs in the page. */
const giveFunctions = () => {
  const { members, site } = window.stage.fake
  const marc = [...members.get().values()].find(({ name }) => name === "Marc Lefebvre")
  if (!marc) return
  const given = { scope: null, since: Date.now(), by: site.me.member }
  const functions = [
    { ...given, function: "leader", review: "2020-03-01" },
    { ...given, function: "referent", review: null },
  ] as const
  members.set(new Map(members.get()).set(marc.id, { ...marc, functions }))
}

const SCENES: readonly Scene[] = [
  { name: "create or join", path: "?scene=first-run" },
  { name: "an invitation, read", path: "?scene=first-run#join=abc" },
  {
    name: "an invitation that is refused",
    path: "?scene=first-run",
    act: async (page) => {
      await press(/Rejoindre mes|Join my/)(page)
      await page.getByRole("textbox").fill("truncated")
      await press(/Lire|Read/)(page)
      await page.getByRole("alert").waitFor()
    },
  },
  {
    name: "what IT wants to know, before joining",
    path: "?scene=first-run",
    act: async (page) => {
      await press(/^(Pour l’informatique|For IT)/)(page)
      await page
        .getByRole("dialog")
        .getByRole("heading", { name: /^(Désinstallation|Uninstall)$/ })
        .waitFor()
    },
  },
  { name: "what IT wants to know", path: "?scene=home#/for-it" },
  {
    name: "create a site",
    path: "?scene=first-run",
    act: async (page) => {
      await press(/Créer un site|Create a site/)(page)
      await press(/^(Continuer|Continue)$/)(page)
    },
  },
  { name: "home", path: "?scene=home#/" },
  { name: "an empty site", path: "?scene=empty#/" },
  { name: "home, with what came since the last visit", path: "?scene=home#/", act: (page) => returnAfter(page, 40) },
  {
    name: "why a post is shown, and more of its author",
    path: "?scene=home#/",
    act: async (page) => {
      await page
        .getByTitle(/^(Pourquoi|Why)/)
        .first()
        .click()
      await page
        .getByRole("dialog")
        .getByRole("radio", { name: /^(Plus|More)$/ })
        .first()
        .check({ force: true })
    },
  },
  {
    name: "home, unread, all of it marked read",
    path: "?scene=home#/",
    act: async (page) => {
      await page.getByRole("radio", { name: /^(Non lus|Unread)$/ }).check({ force: true })
      await press(/^(Tout marquer comme lu|Mark all as read)$/)(page)
      await press(/^(Annuler|Undo)$/)(page)
      await press(/^(Tout marquer comme lu|Mark all as read)$/)(page)
      await page.getByText(/^(Vous êtes à jour|You are up to date)$/).waitFor()
    },
  },
  { name: "my day", path: "?scene=home#/day" },
  {
    name: "my day, done",
    path: "?scene=home#/day",
    act: async (page) => {
      await press(/^(J’ai fait le tour|I am through)$/)(page)
      await page.getByText(/^(C’est tout pour le moment|That is all for now)$/).waitFor()
    },
  },
  { name: "my day, quiet", path: "?scene=empty#/day" },
  {
    name: "a profile",
    path: "?scene=home#/people",
    act: async (page) => {
      await page.getByRole("main").getByRole("link", { name: "Priya Raman" }).click()
      await page.getByText("SQL").waitFor()
    },
  },
  { name: "nobody's profile", path: "?scene=home#/people/nobody" },
  {
    name: "a name's card",
    path: "?scene=home#/",
    act: async (page) => {
      await page.locator("article a[data-person]").first().hover()
      await page.locator("[data-person-card]").waitFor()
    },
  },
  { name: "roles and trust", path: "?scene=home#/trust" },
  {
    name: "functions of people, and what is due to be looked at again",
    path: "?scene=home#/trust",
    act: async (page) => {
      await page.evaluate(giveFunctions)
      await page.getByRole("button", { name: /^(Revoir|Look at it again)/ }).waitFor()
    },
  },
  {
    name: "a function, to be given",
    path: "?scene=home#/trust",
    act: async (page) => {
      await press(/^(Donner une fonction|Give a function)/)(page)
      await page.getByRole("dialog").getByRole("combobox").waitFor()
    },
  },
  {
    name: "the page of somebody with functions",
    path: "?scene=home#/people",
    act: async (page) => {
      await page.evaluate(giveFunctions)
      await page.getByRole("main").getByRole("link", { name: "Marc Lefebvre" }).click()
      await page.getByRole("link", { name: /^(Rôle et fonctions|Role and functions)$/ }).click()
      await page
        .getByRole("button", { name: /^(Changer la fonction|Change the function)/ })
        .first()
        .waitFor()
    },
  },
  {
    name: "inbox, with a function to be looked at again",
    path: "?scene=home#/inbox",
    act: async (page) => {
      await page.evaluate(giveFunctions)
      await press(/^(Revoir|Look at it again)/)(page)
      await page.getByRole("dialog").waitFor()
    },
  },
  {
    name: "replacing an owner",
    path: "?scene=home#/people",
    act: async (page) => {
      await page.evaluate(() => {
        const { members, site } = window.stage.fake
        const others = [...members.get().values()].filter(({ id }) => id !== site.me.member)
        // It takes two administrators, and somebody to replace.
        const roles = new Map(others.map(({ id }, at) => [id, (["owner", "administrator"] as const)[at]]))
        roles.set(site.me.member, "administrator")
        members.set(
          new Map([...members.get()].map(([id, member]) => [id, { ...member, role: roles.get(id) ?? member.role }])),
        )
        location.hash = "#/trust"
      })
      await press(/^(Proposer un autre propriétaire…|Propose another owner…)$/)(page)
      await page.getByRole("dialog").waitFor()
    },
  },
  { name: "the register of acts", path: "?scene=home#/register" },
  {
    name: "what was set aside, to be counted after all",
    path: "?scene=moderating#/moderation",
    act: async (page) => {
      await press(/^(Le compter malgré tout…|Let it count after all…)$/)(page)
      await page.getByRole("dialog").waitFor()
    },
  },
  { name: "what waits for whoever moderates", path: "?scene=moderating#/moderation" },
  {
    name: "what waits for whoever moderates, and a reason to hide it",
    path: "?scene=moderating#/moderation",
    act: press(/^(Masquer…|Hide…)$/),
  },
  { name: "communities on request, in every state", path: "?scene=asking#/communities" },
  {
    name: "a community on request, to be asked for",
    path: "?scene=asking#/communities",
    act: press(/^(Demander à entrer|Ask to join)/),
  },
  { name: "inbox, with requests and answers", path: "?scene=asking#/inbox" },
  { name: "a request that is refused", path: "?scene=asking#/inbox", act: press(/^(Refuser|Say no)/) },
  {
    name: "an open community, about to be closed",
    path: `?scene=home#/c/${COMMUNITY}/about`,
    act: press(/^(Exiger une autorisation|Require permission)/),
  },
  { name: "home of a guest", path: "?scene=guest#/" },
  { name: "communities of a guest", path: "?scene=guest#/communities" },
  {
    name: "an invitation of guests, without a community",
    path: "?scene=home#/people",
    act: async (page) => {
      await page
        .getByRole("main")
        .getByRole("button", { name: /^(Inviter|Invite)/ })
        .click()
      await page.getByRole("radio", { name: /^(Invité|Guest)$/ }).check()
      await press(/^(Créer l’invitation|Create the invitation)$/)(page)
    },
  },
  { name: "nothing for whoever moderates", path: "?scene=home#/moderation" },
  {
    name: "a community's role, to be given",
    path: `?scene=home#/c/${COMMUNITY}/about`,
    act: press(/^(Donner un rôle…|Give a role…)$/),
  },
  { name: "my machines", path: "?scene=home#/devices" },
  {
    name: "a recovery code, shown once",
    path: "?scene=home#/devices",
    act: async (page) => {
      await press(/^(Créer un code de secours|Make a recovery code)$/)(page)
      await page.getByRole("dialog").waitFor()
    },
  },
  {
    name: "coming back with a recovery code that was not copied right",
    path: "?scene=first-run",
    act: async (page) => {
      await press(/^(J’étais déjà membre|I was a member already)/)(page)
      await page.getByLabel(/^(Nom de cette machine|Name of this machine)/).fill("Portable")
      await page.getByLabel(/^(Une invitation|An invitation)/).fill("palabre-invitation")
      await press(/^(Revenir|Come back)$/)(page)
      await page.getByRole("alert").waitFor()
    },
  },
  {
    name: "coming back without a code, by something that is no ticket",
    path: "?scene=first-run",
    act: async (page) => {
      await press(/^(J’étais déjà membre|I was a member already)/)(page)
      await press(/^(Je n’ai pas de code|I have no code)/)(page)
      await page.getByLabel(/^(Ticket du premier|Ticket of the first)/).fill("palabre-invitation")
      await page.getByLabel(/^(Nom de cette machine|Name of this machine)/).fill("Portable")
      await press(/^(Demander|Ask)$/)(page)
      await page.getByRole("alert").waitFor()
    },
  },
  { name: "coming back with two administrators, digits to compare", path: "?scene=vouching" },
  { name: "coming back with two administrators, one of them said yes", path: "?scene=vouched" },
  { name: "my machines, once back", path: "?scene=back#/devices" },
  {
    name: "bringing a colleague back, their ticket",
    path: "?scene=home#/people",
    act: async (page) => {
      await page.evaluate(() => {
        const { members } = window.stage.fake
        for (const [id, one] of members.get())
          members.set(new Map(members.get()).set(id, { ...one, role: one.name === "Priya Raman" ? "member" : "owner" }))
      })
      await page.getByRole("main").getByRole("link", { name: "Priya Raman" }).click()
      await page.getByRole("link", { name: /^(Rôle et fonctions|Role and functions)$/ }).click()
      await press(/^(Faire revenir|Bring back)/)(page)
      await page.getByRole("dialog").waitFor()
    },
  },
  { name: "a machine that is to be mended", path: "?scene=frozen#/mend" },
  { name: "coming back under new keys", path: "?scene=returning" },
  { name: "a code that brings nobody back", path: "?scene=unreturned" },
  {
    name: "my machines, a ticket for another one",
    path: "?scene=home#/devices",
    act: press(/^(Ajouter une machine…|Add a machine…)$/),
  },
  { name: "a machine that is being added, its code to compare", path: "?scene=comparing" },
  { name: "a machine that was taken off", path: "?scene=revoked" },
  { name: "my data", path: "?scene=home#/my-data" },
  {
    name: "my data, about to erase all of it",
    path: "?scene=home#/my-data",
    act: press(/^(Effacer ce que j’ai écrit…|Erase what I wrote…)$/),
  },
  {
    name: "my data, about to erase what follows one",
    path: "?scene=home#/my-data",
    act: press(/^(Effacer tout cela…|Erase all of it…)$/),
  },
  { name: "inbox", path: "?scene=home#/inbox" },
  { name: "inbox, nothing there", path: "?scene=empty#/inbox" },
  {
    name: "inbox, an entry put away",
    path: "?scene=home#/inbox",
    act: async (page) => {
      await page.keyboard.press("j")
      await page.keyboard.press("e")
      await page.getByRole("button", { name: /^(Annuler|Undo)$/ }).waitFor()
      await page.getByRole("radio", { name: /^(Terminé|Done)$/ }).check({ force: true })
    },
  },
  { name: "search, nothing typed yet", path: "?scene=home#/search" },
  {
    name: "search, what was found",
    path: "?scene=home#/search",
    act: async (page) => {
      await page.getByRole("searchbox").fill("ligne")
      await page.getByRole("list", { name: /^(Résultats|Results)$/ }).waitFor()
    },
  },
  {
    name: "search, nothing found",
    path: "?scene=home#/search",
    act: async (page) => {
      await page.getByRole("searchbox").fill("zzz de:marc")
      await page.getByRole("button", { name: /sans les filtres|without the filters/ }).waitFor()
    },
  },
  {
    name: "the palette, with what was found",
    path: "?scene=home#/",
    act: async (page) => {
      await page.keyboard.press("Control+k")
      await page.getByRole("combobox").fill("ligne 3")
      await page.getByRole("group", { name: /^(Publications|Posts)$/ }).waitFor()
    },
  },
  { name: "communities", path: "?scene=home#/communities" },
  { name: "communities, none yet", path: "?scene=empty#/communities" },
  {
    name: "communities, a favourite and a muted one",
    path: "?scene=home#/communities",
    act: async (page) => {
      await press(/^(Favourite|Favorite).*Nouveaux/)(page)
      await press(/^(Mute|Mettre) Pilote/)(page)
    },
  },
  {
    name: "a new community, from a template",
    path: "?scene=home#/communities",
    act: async (page) => {
      await page
        .getByRole("main")
        .getByRole("button", { name: /Nouvelle communauté|New community/ })
        .click()
      await page.getByText(/^.* (Entraide|Help desk)$/).click()
    },
  },
  { name: "what a community says of itself", path: `?scene=home#/c/${COMMUNITY}/about` },
  {
    name: "a community's presentation, changed",
    path: `?scene=home#/c/${COMMUNITY}/about`,
    act: press(/^(Modifier la présentation|Edit what it says)/),
  },
  { name: "open questions", path: `?scene=home#/c/${COMMUNITY}/questions` },
  {
    name: "a community to join",
    path: "?scene=home#/communities",
    act: async (page) => {
      await page.evaluate(() => {
        const { communities } = window.stage.fake
        communities.set(communities.get().map((view, at) => ({ ...view, joined: at !== 1 })))
      })
      await page.getByRole("button", { name: /^(Rejoindre|Join) / }).waitFor()
    },
  },
  {
    name: "pictures, and a post that is passed on",
    path: "?scene=home#/",
    act: async (page) => {
      await page.evaluate(putPictures)
      await page
        .getByRole("button", { name: /^(Agrandir l’image|Enlarge the picture)/ })
        .first()
        .waitFor()
      await press(/^(Autres actions|More actions)/)(page)
    },
  },
  {
    name: "a picture in its full size",
    path: "?scene=home#/",
    act: async (page) => {
      await page.evaluate(putPictures)
      await press(/^(Agrandir l’image|Enlarge the picture)/)(page)
      await page.getByRole("dialog").waitFor()
    },
  },
  {
    name: "what was found before publishing",
    path: "?scene=home#/",
    act: async (page) => {
      await press(/^(Partagez|Share)/)(page)
      await page.getByRole("toolbar").waitFor()
      await page.locator(".ProseMirror").pressSequentially("Le plan est en pièce jointe, @tous")
      await page.keyboard.press("Control+Enter")
      await page.getByText(/^(Avant de publier|Before you publish)$/).waitFor()
    },
  },
  {
    name: "a preview",
    path: "?scene=home#/",
    act: async (page) => {
      await press(/^(Partagez|Share)/)(page)
      await page.getByRole("toolbar").waitFor()
      await page.locator(".ProseMirror").pressSequentially("Bonjour")
      await press(/^(Aperçu|Preview)$/)(page)
    },
  },
  {
    name: "the community that a post goes to",
    path: "?scene=home#/",
    act: async (page) => {
      await press(/^(Partagez|Share)/)(page)
      await press(/^(Communauté|Community) ?:/)(page)
      await page.getByRole("listbox").waitFor()
    },
  },
  { name: "groups to choose from", path: "?scene=home#/", act: writeInComposer("Bravo @to") },
  {
    name: "a topic",
    path: "?scene=home#/t/pilote-lyon",
    act: (page) => page.getByText(/^(C’est tout sur ce sujet|That is all on this topic)/).waitFor(),
  },
  { name: "a topic without posts", path: "?scene=home#/t/inconnu" },
  {
    name: "saved",
    path: "?scene=home#/saved",
    act: (page) => page.evaluate(() => window.stage.fake.saved.set(window.stage.fake.site.home.get())),
  },
  { name: "nothing saved", path: "?scene=home#/saved" },
  { name: "tags to choose from", path: "?scene=home#/", act: writeInComposer("Bravo #pi") },
  { name: "emoji to choose from", path: "?scene=home#/", act: writeInComposer("Bravo :fus") },
  { name: "blocks to choose from", path: "?scene=home#/", act: writeInComposer("/") },
  { name: "people", path: "?scene=home#/people" },
  { name: "drafts", path: "?scene=home#/drafts" },
  { name: "a site without a charter", path: "?scene=home#/charter" },
  { name: "the charter at the door", path: "?scene=newcomer" },
  {
    name: "a charter that changed",
    path: "?scene=charter#/charter",
    act: (page) =>
      page
        .getByText(/^Version 1$/)
        .first()
        .click(),
  },
  {
    name: "the charter is written",
    path: "?scene=charter#/charter/write",
    act: (page) => page.getByRole("toolbar").waitFor(),
  },
  {
    name: "news of the charter",
    path: "?scene=charter#/people",
    act: (page) => page.getByRole("button", { name: /^(Lire ce qui change|Read what changed)$/ }).waitFor(),
  },
  {
    name: "the charter before a first post",
    path: "?scene=newcomer#/",
    act: async (page) => {
      await press(/^(Partagez|Share)/)(page)
      await page
        .getByText(/^(Ce que l’on publie ici|What we post here)$/)
        .first()
        .click()
      await press(/^(Lire la charte|Read the charter)$/)(page)
      await page.getByRole("dialog").waitFor()
    },
  },
  { name: "the guide to writing", path: "?scene=home#/guide" },
  { name: "network", path: "?scene=home#/network" },
  { name: "network, alone", path: "?scene=alone#/network" },
  { name: "settings", path: "?scene=home#/settings" },
  { name: "settings, at one part", path: "?scene=home#/settings/notifications" },
  { name: "nothing there", path: "?scene=home#/nowhere" },
  { name: "waiting to be let in", path: "?scene=joining" },
  { name: "refused", path: "?scene=refused" },
  { name: "removed", path: "?scene=removed" },
  { name: "a device that may not write any more", path: "?scene=frozen#/" },
  { name: "a site that is being put back together", path: "?scene=mending" },
  {
    name: "grave notices",
    path: "?scene=home#/people",
    act: (page) =>
      page.evaluate(() =>
        window.stage.fake.notices.set([
          { id: "1", code: "store-closed", values: {}, at: 0 },
          { id: "2", code: "row-set-aside", values: { count: 1 }, at: 0 },
          { id: "3", code: "author-held-back", values: { name: "Priya Raman" }, at: 0 },
        ]),
      ),
  },
  { name: "keys", path: "?scene=home#/people", act: (page) => page.keyboard.press("?") },
  { name: "jump", path: "?scene=home#/people", act: (page) => page.keyboard.press("Control+k") },
  {
    name: "jump, something found",
    path: "?scene=home#/people",
    act: async (page) => {
      await page.keyboard.press("Control+k")
      await page.keyboard.type("ma")
      await page.getByRole("option").first().waitFor()
    },
  },
  {
    name: "jump, nothing found",
    path: "?scene=home#/people",
    act: async (page) => {
      await page.keyboard.press("Control+k")
      await page.keyboard.type("xyzzy")
    },
  },
  { name: "the menu of the account", path: "?scene=home#/people", act: press(/Votre compte|Your account/) },
  {
    name: "an invitation, made",
    path: "?scene=home#/people",
    act: async (page) => {
      await press(/^(Inviter|Invite)$/)(page)
      await press(/Créer l’invitation|Create the invitation/)(page)
      await page.getByRole("button", { name: /Terminé|Done/ }).waitFor()
    },
  },
  {
    name: "notices, and a host that stopped",
    path: "?scene=home#/people",
    act: (page) =>
      page.evaluate(() => {
        window.stage.host.setReachable(false)
        window.stage.fake.notices.set([{ id: "1", code: "store-full", values: {}, at: 0 }])
      }),
  },
]

test("the choice of a language has no barrier", async ({ page, address }) => {
  await page.goto(`${address}?scene=first-run`)
  await page.getByRole("button", { name: "Continuer en français" }).waitFor()
  await expectAccessible(page)
})

for (const [scene, { name, path, act }] of SCENES.entries())
  for (const look of looksAt(scene))
    test(`${name}: no barrier in ${nameOf(look)}`, async ({ show }) => {
      const page = await show(look, path)
      await page.getByRole("heading", { level: 1 }).first().waitFor()
      await act?.(page)
      await page.evaluate(() => Promise.all(document.getAnimations().map((animation) => animation.finished)))
      await expectAccessible(page)
      await expectNoSidewaysScroll(page)
      await expectWholeLabels(page)
    })
