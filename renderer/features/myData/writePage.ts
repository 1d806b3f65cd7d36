import type {
  ExportedCommunity,
  ExportedReport,
  ExportedRequest,
  ExportedText,
  ExportedWording,
  MyExport,
} from "../../../shared/application/myData/myDataViews.ts"
import { createBreather } from "../../../shared/kernel/breather.ts"
import { readPictureSource } from "../post/pictures/pictureSource.ts"
import { stripBidiControls } from "../../ui/bidi.ts"

/** What the page says beside what its owner wrote, in the language of who saves it. */
export interface PageWords {
  readonly language: string
  readonly title: string
  readonly lead: string
  readonly joined: string
  readonly posts: string
  readonly comments: string
  readonly reactions: string
  readonly reports: string
  readonly report: (report: ExportedReport) => string
  readonly requests: string
  readonly request: (request: ExportedRequest) => string
  readonly earlier: string
  readonly acts: string
  readonly machine: string
  readonly untitled: string
  readonly under: (title: string, author: string) => string
  readonly act: (act: MyExport["acts"][number]) => string
  readonly date: (iso: string) => string
}

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
}

/** Text as text, wherever it stands: nothing that anybody wrote becomes part of the page. */
export const escapeHtml = (text: string): string =>
  stripBidiControls(text).replaceAll(/[&<>"']/g, (sign) => ENTITIES[sign] ?? "")

const STYLE =
  "body{max-width:44rem;margin:2rem auto;padding:0 1rem;font:16px/1.5 system-ui,sans-serif;color:#1c1d22;background:#fff}" +
  "article{margin:1.5rem 0;padding:0 0 1rem;border-bottom:1px solid #ccc}pre{margin:.5rem 0;white-space:pre-wrap;" +
  "overflow-wrap:anywhere;font:inherit}img{max-width:100%;height:auto}time,.meta{color:#555;font-size:.85rem}" +
  "h1,h2,h3{line-height:1.25;overflow-wrap:anywhere}code{overflow-wrap:anywhere}"

/** No script runs and nothing is fetched, whatever opens the file. */
const POLICY = "default-src 'none'; img-src data:; style-src 'unsafe-inline'"

const writeTime = (iso: string, words: PageWords): string =>
  `<time datetime="${escapeHtml(iso)}">${escapeHtml(words.date(iso))}</time>`

const writeWording = ({ title, markdown, pictures }: ExportedWording): string => {
  const images = pictures.flatMap((picture) => {
    const source = readPictureSource(picture)
    return source ? `<p><img src="${escapeHtml(source.src)}" alt="${escapeHtml(picture.alt)}"></p>` : []
  })
  const heading = title === "" ? "" : `<h3 dir="auto">${escapeHtml(title)}</h3>`
  return `${heading}<pre dir="auto">${escapeHtml(markdown)}</pre>${images.join("")}`
}

const writeText = (text: ExportedText, about: string, words: PageWords): string => {
  const reactions = text.reactions.map(({ emoji, count }) => `${escapeHtml(emoji)} ${count}`).join(" ")
  const earlier = text.history.map((wording) => writeTime(wording.at, words) + writeWording(wording)).join("")
  const history = earlier && `<details><summary>${escapeHtml(words.earlier)}</summary>${earlier}</details>`
  return `<article><p class="meta">${writeTime(text.at, words)} ${escapeHtml(about)}</p>${writeWording(text)}<p>${reactions}</p>${history}</article>`
}

const writeCommunity = async (
  { name, purpose, posts, comments, reactions, reports }: ExportedCommunity,
  words: PageWords,
  breathe: () => Promise<void>,
): Promise<string> => {
  const parts = [`<h2 dir="auto">${escapeHtml(name)}</h2><p dir="auto">${escapeHtml(purpose)}</p>`]
  if (posts.length > 0) parts.push(`<h3>${escapeHtml(words.posts)}</h3>`)
  for (const post of posts) {
    parts.push(writeText(post, "", words))
    await breathe()
  }
  if (comments.length > 0) parts.push(`<h3>${escapeHtml(words.comments)}</h3>`)
  for (const comment of comments) {
    const { title, author } = comment.under
    parts.push(writeText(comment, words.under(title || words.untitled, author), words))
    await breathe()
  }
  const given = reactions.map(({ at, emoji }) => `<li>${escapeHtml(emoji)} ${writeTime(at, words)}</li>`).join("")
  if (given) parts.push(`<details><summary>${escapeHtml(words.reactions)}</summary><ul>${given}</ul></details>`)
  const said = reports
    .map((report) => `<li dir="auto">${writeTime(report.at, words)} ${escapeHtml(words.report(report))}</li>`)
    .join("")
  if (said) parts.push(`<h3>${escapeHtml(words.reports)}</h3><ul>${said}</ul>`)
  return `<section>${parts.join("")}</section>`
}

const writeRequests = ({ requests }: MyExport, words: PageWords): string => {
  const said = requests
    .map((request) => `<li dir="auto">${writeTime(request.at, words)} ${escapeHtml(words.request(request))}</li>`)
    .join("")
  return said && `<h2>${escapeHtml(words.requests)}</h2><ul>${said}</ul>`
}

/** What a machine signs without being asked; the JSON has it. */
const BY_ITSELF: ReadonlySet<MyExport["acts"][number]["type"]> = new Set([
  "cutoff.set",
  "secret.change",
  "secret.share",
])

/** One file that any browser shows without Palabre, a network, or anything beside it. Undefined once it was cancelled. */
export const writePage = async (data: MyExport, words: PageWords, signal: AbortSignal): Promise<string | undefined> => {
  const breathe = createBreather()
  const sections: string[] = []
  for (const community of data.communities) {
    if (signal.aborted) return undefined
    sections.push(await writeCommunity(community, words, breathe))
  }
  const { name, title, help } = data.me
  const acts = data.acts
    .filter(({ type }) => !BY_ITSELF.has(type))
    .map((act) => `<li>${writeTime(new Date(act.at).toISOString(), words)} ${escapeHtml(words.act(act))}</li>`)
    .join("")
  const known = Object.keys(data.onThisMachine).length > 0
  const machine = known
    ? `<details><summary>${escapeHtml(words.machine)}</summary><pre><code>${escapeHtml(JSON.stringify(data.onThisMachine, null, 1))}</code></pre></details>`
    : ""
  return (
    `<!doctype html><html lang="${escapeHtml(words.language)}"><head><meta charset="utf-8">` +
    `<meta http-equiv="Content-Security-Policy" content="${POLICY}"><meta name="viewport" content="width=device-width">` +
    `<title>${escapeHtml(words.title)}</title><style>${STYLE}</style></head><body><h1 dir="auto">${escapeHtml(words.title)}</h1>` +
    `<p>${escapeHtml(words.lead)}</p><p dir="auto">${escapeHtml([name, title, ...help].filter(Boolean).join(" · "))}</p>` +
    `<p>${escapeHtml(words.joined)}</p>${sections.join("")}${writeRequests(data, words)}<h2>${escapeHtml(words.acts)}</h2><ul>${acts}</ul>` +
    `${machine}</body></html>\n`
  )
}
