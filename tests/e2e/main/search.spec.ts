import { expect, test } from "../fixtures/profiles.ts"
import { article, expectHome, foundSite, openComposer, publish, sendWaiting } from "../fixtures/steps.ts"
import { seedPosts } from "./seed/visitBeside.ts"

const ITEMS = 10_000
const CHARS = 300

test.setTimeout(180_000)

test(`among ${ITEMS} items three letters find the one without any network or host, and no request leaves the machine`, async ({
  people,
}) => {
  const alice = await people.open("alice")
  const { page, host } = alice
  await foundSite(page, { site: "Atelier Nord", name: "Alice Martin" })
  const editor = await openComposer(page)
  await editor.pressSequentially("Le défibrillateur est à l’accueil, derrière le comptoir.")
  await publish(editor)
  await sendWaiting(page)
  await expect(article(page, "défibrillateur")).toBeVisible()
  await seedPosts(alice, { count: ITEMS, chars: CHARS })
  await expectHome(page)
  const left: string[] = []
  page.on("request", (request) => {
    if (!request.url().startsWith(host.address)) left.push(request.url())
  })

  // A little after its start the page has fetched all of itself; then both the network and the program that served it go.
  await page.waitForFunction(() =>
    performance.getEntriesByType("resource").some(({ name }) => name.includes("SearchScreen")),
  )
  await page.keyboard.press("Control+k")
  await expect(page.getByRole("combobox")).toBeVisible()
  await page.context().setOffline(true)
  await host.stop()

  await page.getByRole("combobox").pressSequentially("déf")
  const found = page.getByRole("group", { name: "Publications" }).getByRole("option")
  await expect(found).toHaveCount(1, { timeout: 60_000 })
  // What two letters found may stand there for a moment yet: "derrière" begins with them as well.
  await expect(found.locator("mark")).toHaveText(["défibrillateur"])
  await page.keyboard.press("Enter")
  await expect(article(page, "derrière le comptoir")).toBeVisible()

  await page.keyboard.press("Control+k")
  await page.getByRole("combobox").fill("defibrillatuer comptoir")
  await page.getByRole("option", { name: /^Tout chercher/ }).click()
  await expect(page.getByRole("list", { name: "Résultats" }).getByRole("link")).toHaveCount(1)
  await expect(page.getByText(/Certains mots n’existent nulle part/)).toBeVisible()
  expect(left).toEqual([])
})
