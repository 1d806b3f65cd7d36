import { expect, type Page } from "@playwright/test"
import { chooseLanguage, expectAccessible, testOnOnePage as test } from "./stageTest.ts"

test.describe.configure({ mode: "parallel" })

test.beforeEach(async ({ page, address }) => {
  await chooseLanguage(page, "en")
  await page.goto(`${address}?scene=home#/`)
  await page.getByRole("feed").waitFor()
})

/** Hands a file to the text, as a paste or a drop does. */
const give = (page: Page, how: "paste" | "drop", kind: "photo" | "located" | "script") =>
  page.evaluate(
    async ([way, what]) => {
      const canvas = document.createElement("canvas")
      canvas.width = 2400
      canvas.height = 1800
      const context = canvas.getContext("2d")
      for (let at = 0; at < 4000; at++) {
        if (context) context.fillStyle = `hsl(${(at * 47) % 360} 60% ${30 + ((at * 13) % 50)}%)`
        context?.fillRect((at * 97) % 2400, (at * 61) % 1800, 90, 70)
      }
      const blob = await new Promise<Blob>((resolve) =>
        canvas.toBlob((made) => made && resolve(made), "image/jpeg", 0.9),
      )
      const bytes = new Uint8Array(await blob.arrayBuffer())
      const exif = new TextEncoder().encode("Exif\0\0GPS 45.7640 N 4.8357 E")
      const located = [0xff, 0xd8, 0xff, 0xe1, 0, exif.length + 2, ...exif]
      const file = {
        photo: () => new File([bytes], "photo.jpg", { type: "image/jpeg" }),
        located: () => new File([new Uint8Array(located), bytes.subarray(2)], "lyon.jpg", { type: "image/jpeg" }),
        script: () => new File(["<svg xmlns='http://www.w3.org/2000/svg'/>"], "a.svg", { type: "image/svg+xml" }),
      }[what]()
      const data = new DataTransfer()
      data.items.add(file)
      const options = { bubbles: true, cancelable: true }
      const event =
        way === "paste"
          ? new ClipboardEvent("paste", { ...options, clipboardData: data })
          : new DragEvent("drop", { ...options, dataTransfer: data })
      document.querySelector("[role=dialog] [data-text-of-item] [role=textbox]")?.dispatchEvent(event)
    },
    [how, kind] as const,
  )

const readWaiting = (page: Page) =>
  page.evaluate(() => {
    const input = window.stage.fake.waiting.get()[0]?.input
    return input?.kind === "post" ? (input.post.pictures ?? []) : []
  })

test("pictures that are pasted and dropped become small ones without a place, and come back with an undo", async ({
  page,
}) => {
  await page.keyboard.press("c")
  const dialog = page.getByRole("dialog")
  await dialog.getByRole("toolbar").waitFor()
  await page.keyboard.type("The new line")
  await give(page, "paste", "located")
  await dialog.getByRole("textbox", { name: "Description of picture 1" }).fill("The line, seen from the gate")
  await give(page, "drop", "photo")
  await dialog.getByRole("textbox", { name: "Description of picture 2" }).fill("Its control panel")
  await give(page, "drop", "script")
  await dialog.getByText("This file is not a picture").waitFor()
  await expectAccessible(page)
  // Closed and opened again: the draft holds them.
  await page.keyboard.press("Escape")
  await dialog.waitFor({ state: "detached" })
  await page.keyboard.press("c")
  await expect(dialog.getByRole("textbox", { name: "Description of picture 2" })).toHaveValue("Its control panel")
  await dialog.getByRole("button", { name: /^Publish/ }).click()
  await dialog.waitFor({ state: "detached" })

  const pictures = await readWaiting(page)
  expect(pictures.map(({ alt }) => alt)).toEqual(["The line, seen from the gate", "Its control panel"])
  const bytes = pictures.map(({ data }) => Buffer.from(data, "base64"))
  expect(bytes.reduce((sum, one) => sum + one.length, 0)).toBeLessThanOrEqual(40 * 1024)
  for (const one of bytes) {
    expect(one.subarray(8, 12).toString()).toBe("WEBP")
    expect(one.includes("Exif")).toBe(false)
    expect(one.includes("GPS")).toBe(false)
  }
  const shown = page.getByRole("img", { name: "Its control panel" })
  await expect.poll(() => shown.first().evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(300)

  await page.keyboard.press("Control+z")
  await expect(dialog.getByRole("textbox", { name: "Description of picture 2" })).toHaveValue("Its control panel")
})

test("where the window is narrow, the description of a picture stays inside of it", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 720 })
  await page.keyboard.press("c")
  const dialog = page.getByRole("dialog")
  await dialog.getByRole("toolbar").waitFor()
  await give(page, "paste", "photo")
  const remove = dialog.getByRole("button", { name: "Remove picture 1" })
  await remove.waitFor()
  const [frame, button] = [await dialog.boundingBox(), await remove.boundingBox()]
  expect((button?.x ?? 999) + (button?.width ?? 0)).toBeLessThanOrEqual((frame?.x ?? 0) + (frame?.width ?? 0))
})
