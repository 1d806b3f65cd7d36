import { expect, type Page } from "@playwright/test"
import {
  chooseLanguage,
  expectAccessible,
  expectNoSidewaysScroll,
  looksAt,
  nameOf,
  testOnOnePage as test,
} from "./stageTest.ts"

test.describe.configure({ mode: "parallel" })

const openComposer = async (page: Page) => {
  await page.getByRole("button", { name: /Partagez une nouvelle|Share an update/ }).click()
  await page.getByRole("toolbar").waitFor()
}

const openQuestion = async (page: Page) => {
  await page.getByRole("link", { name: /Comment traitez-vous/ }).click()
  await page.getByRole("heading", { name: /1 (comment|réponse|answer)/ }).waitFor()
}

/** Gives the member a question of their own, edited, with every kind of Markdown. */
const ownQuestion = (page: Page) =>
  page.evaluate(() => {
    const { fake } = window.stage
    const [, key] = fake.site.home.get()
    const post = key && fake.site.post(key).get()
    if (!post) throw new Error("the furnished site has a question")
    fake.putPost({
      ...post,
      mine: true,
      delivery: { saved: true, sentTo: 2, receivedBy: 0 },
      history: [{ at: post.at, title: post.title, markdown: "Avant", pictures: [] }],
      markdown: `${post.markdown}\n\n# Détails\n\n|a|b|\n|-|-|\n|1|2|\n\n- [x] fait\n\n> cité\n\n[banque.example](https://evil.example) ![plan](https://x.example/p.png)`,
    })
  })

const SCENES: readonly { readonly name: string; readonly act: (page: Page) => Promise<unknown> }[] = [
  { name: "a composer, open", act: openComposer },
  {
    name: "colleagues to mention",
    act: async (page) => {
      await openComposer(page)
      await page.keyboard.type("Merci @elo")
      await page.getByRole("option", { name: /Élodie/ }).waitFor()
    },
  },
  {
    name: "who might answer a question",
    act: async (page) => {
      await openComposer(page)
      await page.getByRole("radio", { name: "Question" }).check({ force: true })
      await page.locator(".ProseMirror").pressSequentially("SQL, tableaux de bord, sécurité de la ligne")
      await page.getByRole("button", { name: /Priya Raman · / }).waitFor()
    },
  },
  {
    name: "a post that waits",
    act: async (page) => {
      await openComposer(page)
      await page.keyboard.type("Bonjour")
      await page.keyboard.press("Control+Enter")
      await page.getByRole("region", { name: /Vos publications en attente|Your posts that wait/ }).waitFor()
    },
  },
  {
    name: "a post that could not leave",
    act: async (page) => {
      await page.evaluate(() => {
        const { fake } = window.stage
        const [community] = fake.communities.get()
        if (!community) throw new Error("the furnished site has communities")
        const post = { ledger: community.ledger, kind: "message" as const, title: "", markdown: "Bonjour" }
        fake.waiting.set([{ id: "w", input: { kind: "post", post }, dueAt: 0, failure: { kind: "full" } }])
      })
      await page
        .getByRole("button", { name: /Réessayer|Try again/ })
        .first()
        .waitFor()
    },
  },
  {
    name: "reactions to choose from",
    act: (page) =>
      page
        .getByRole("button", { name: /Ajouter une réaction|Add a reaction/ })
        .first()
        .click(),
  },
  {
    name: "a thread with every kind of text",
    act: async (page) => {
      await ownQuestion(page)
      await openQuestion(page)
    },
  },
  {
    name: "earlier wordings",
    act: async (page) => {
      await ownQuestion(page)
      await page.getByRole("button", { name: /versions précédentes|earlier wordings/ }).click()
      await page.getByRole("dialog").waitFor()
    },
  },
  {
    name: "a deletion, explained",
    act: async (page) => {
      await ownQuestion(page)
      await openQuestion(page)
      await page
        .getByRole("button", { name: /Autres actions|More actions/ })
        .first()
        .click()
      await page.getByRole("menuitem", { name: /Supprimer|Delete/ }).click()
      await page.getByRole("dialog").waitFor()
    },
  },
  {
    name: "a community and its members",
    act: async (page) => {
      await page.getByRole("link", { name: "Pilote Lyon" }).last().click()
      await page.getByRole("button", { name: /4 (membres|members)/ }).click()
      await page.getByRole("dialog").waitFor()
    },
  },
]

for (const [scene, { name, act }] of SCENES.entries())
  for (const look of looksAt(scene))
    test(`${name}: nothing for axe to say, nothing to scroll sideways in ${nameOf(look)}`, async ({ show }) => {
      const page = await show(look, "?scene=home#/")
      await page.getByRole("feed").waitFor()
      await act(page)
      await expectNoSidewaysScroll(page)
      await expectAccessible(page)
    })

test("a post of 60 KB opens without freezing the page", async ({ page, address }) => {
  await page.goto(`${address}?scene=home#/`)
  await page.getByRole("feed").waitFor()
  await page.evaluate(() => {
    const { fake } = window.stage
    const [first] = fake.site.home.get()
    const model = first && fake.site.post(first).get()
    if (model)
      fake.putPost({ ...model, markdown: "- élément **banal** avec [lien](https://a.example)\n".repeat(1_200) })
  })
  const article = page.getByRole("article").first()
  await article.getByRole("button", { name: "Lire la suite" }).click()
  await expect.poll(() => article.locator("li").count()).toBe(1_200)
})

test("a draft comes back after the composer was closed, and after a post was taken back", async ({ page, address }) => {
  await chooseLanguage(page, "en")
  await page.goto(`${address}?scene=home#/`)
  await openComposer(page)
  await page.keyboard.type("Half a **thought**")
  await page.getByText("Draft saved").waitFor()
  await page.getByRole("button", { name: "Close" }).click()
  await openComposer(page)
  const text = page.getByRole("textbox", { name: "Text of the post" })
  await expect(text).toHaveText("Half a thought")
  await expect(text).toBeFocused()
  await page.keyboard.press("Control+Enter")
  await page.getByRole("region", { name: "Your posts that wait" }).waitFor()
  await page.keyboard.press("Control+z")
  const dialog = page.getByRole("dialog", { name: "New post" })
  await expect(dialog.getByRole("textbox", { name: "Text of the post" })).toHaveText("Half a thought")
})

test("each line of a post's menu stands on one line, and the menu in the window, however narrow", async ({
  page,
  address,
}) => {
  await chooseLanguage(page, "fr")
  for (const width of [1440, 320]) {
    await page.setViewportSize({ width, height: 900 })
    await page.goto(`${address}?scene=home#/`)
    await page.evaluate(() => {
      const { communities } = window.stage.fake
      communities.set(communities.get().map((one) => ({ ...one, mayModerate: true })))
    })
    await page.getByRole("button", { name: "Autres actions" }).first().click()
    await page.getByRole("menuitem", { name: "Masquer pour les autres…" }).waitFor()
    const lines = page.getByRole("menu").locator("[role^=menuitem]")
    await lines.first().waitFor()
    const heights = await lines.evaluateAll((found) =>
      found.map((line) => Math.round(line.getBoundingClientRect().height)),
    )
    expect(new Set(heights).size).toBe(1)
    expect((await page.getByRole("menu").boundingBox())?.x).toBeGreaterThanOrEqual(0)
    await page.keyboard.press("Escape")
  }
})
