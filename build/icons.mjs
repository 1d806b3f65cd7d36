import { mkdir, readFile, writeFile } from "node:fs/promises"
import { chromium } from "@playwright/test"
import { findChromium } from "./chromium.mjs"
import { writeIcns, writeIco } from "./icons/iconFiles.mjs"
import { inRoot } from "./paths.mjs"

/** Draws the icons of the installers from their two SVG sources; what it writes is part of the sources. */
const SMALL = [16, 24, 32]
const LARGE = [48, 64, 128, 256, 512, 1024]
const ICO = [16, 24, 32, 48, 64, 128, 256]
const ICNS = [16, 32, 64, 128, 256, 512, 1024]

const draw = async (page, svg, size) => {
  await page.setViewportSize({ width: size, height: size })
  const source = `data:image/svg+xml;base64,${Buffer.from(svg).toString("base64")}`
  await page.setContent(`<style>*{margin:0}</style><img src="${source}" width="${size}" height="${size}">`)
  await page.evaluate(() => document.images[0].decode())
  return { size, png: await page.screenshot({ omitBackground: true }) }
}

const executablePath = await findChromium()
const browser = await chromium.launch({ executablePath, args: process.getuid?.() === 0 ? ["--no-sandbox"] : [] })
const page = await browser.newPage({ deviceScaleFactor: 1 })
const images = []
for (const [name, sizes] of [
  ["palabre-small.svg", SMALL],
  ["palabre.svg", LARGE],
]) {
  const svg = await readFile(inRoot("build", "icons", name), "utf8")
  for (const size of sizes) images.push(await draw(page, svg, size))
}
await browser.close()

const of = (sizes) => images.filter(({ size }) => sizes.includes(size))
await mkdir(inRoot("build", "icons", "png"), { recursive: true })
for (const { size, png } of images) await writeFile(inRoot("build", "icons", "png", `${size}x${size}.png`), png)
await writeFile(inRoot("build", "icons", "icon.ico"), writeIco(of(ICO)))
await writeFile(inRoot("build", "icons", "icon.icns"), writeIcns(of(ICNS)))
