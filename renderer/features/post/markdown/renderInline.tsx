import { IconPhoto } from "@tabler/icons-react"
import type { MarkedToken, Token, Tokens } from "marked"
import { Fragment, type ReactNode } from "react"
import { revealBidiControls, stripBidiControls } from "../../../ui/bidi.ts"
import { decodeEntities } from "./decodeEntities.ts"
import { findTarget } from "./mentionTargets.ts"
import { joinRaw, type RenderContext } from "./renderContext.ts"
import classes from "./markdown.module.css"
import { isDeceptive, parseSafeLink } from "./safeLink.ts"
import { splitWords } from "./splitWords.ts"
import { createItemHref, parseItemLink } from "../itemLink.ts"
import { createTopicHref } from "../topicAddress.ts"

/** The editor writes escapes in the middle of words: joined again, `#a\_b` stays one tag. */
const joinText = (tokens: readonly Token[]): readonly Token[] => {
  const joined: Token[] = []
  for (const token of tokens) {
    const last = joined.at(-1)
    const isText = (token.type === "text" || token.type === "escape") && !("tokens" in token) && !("literal" in token)
    if (isText && last?.type === "text" && "decoded" in last) {
      last.text += decodeText(token)
      last.raw += token.raw
    } else if (isText) joined.push({ type: "text", raw: token.raw, text: decodeText(token), decoded: true })
    else joined.push(token)
  }
  return joined
}

const decodeText = (token: Token): string =>
  token.type === "escape" ? String(token.text) : decodeEntities(String("text" in token ? token.text : token.raw))

const isList = (token: Token): token is Tokens.List => token.type === "list"

const readToken = (token: Token): string => {
  if (isList(token)) return token.items.map((item) => item.tokens.map(readToken).join(" ")).join(" · ")
  return "tokens" in token && token.tokens !== undefined ? readPlainText(token.tokens) : decodeText(token)
}

/** What a reader sees of it, without the marks of Markdown. */
export const readPlainText = (tokens: readonly Token[]): string => tokens.map(readToken).join("")

/** Plain text, its tags and the names that it calls marked; they lead to their pages where no link stands around. */
export const renderWords = (text: string, context: RenderContext): ReactNode =>
  splitWords(stripBidiControls(text), context.names).map((part, index) => {
    if (part.kind === "text") return part.text
    if (part.kind === "tag" && !context.inLink)
      return (
        <a key={index} href={createTopicHref(part.text)} className={classes.tag}>
          {part.text}
        </a>
      )
    const target = part.kind === "mention" && !context.inLink ? findTarget(context.targets, part.text) : undefined
    if (target)
      return (
        <a key={index} href={target.href} className={classes.mention} data-person={target.member ?? undefined}>
          {part.text}
        </a>
      )
    return (
      <span key={index} className={part.kind === "tag" ? classes.tag : classes.mention}>
        {part.text}
      </span>
    )
  })

const renderLink = (address: string, children: ReactNode, text: string): ReactNode => {
  const item = parseItemLink(address)
  if (item)
    return (
      <a href={createItemHref(item)} dir="auto">
        {children}
      </a>
    )
  const link = parseSafeLink(address)
  if (link === undefined) return children
  return (
    <>
      <a href={link.href} rel="noopener noreferrer nofollow" target="_blank" dir="auto">
        {children}
      </a>
      {isDeceptive(text, link) && <span className={classes.destination}> ({link.destination})</span>}
    </>
  )
}

const renderImage = (token: { href: string; text: string }, context: RenderContext): ReactNode => {
  const text = stripBidiControls(decodeEntities(token.text)) || context.labels.image
  const label = (
    <span className={classes.image}>
      <IconPhoto size={16} aria-hidden="true" /> {text}
    </span>
  )
  return renderLink(decodeEntities(token.href), label, text)
}

const renderLinkText = (tokens: readonly Token[], context: RenderContext): ReactNode => {
  const before = context.inLink
  context.inLink = true
  const shown = renderInline(tokens, context)
  context.inLink = before
  return shown
}

/** Inline tokens as elements of our own: HTML stays text, addresses are checked, images are not fetched. */
export const renderInline = (tokens: readonly Token[], context: RenderContext): ReactNode => {
  const shown: ReactNode[] = []
  const joined = joinText(tokens)
  for (const [index, token] of joined.entries()) {
    if (context.nodesLeft <= 0) {
      shown.push(stripBidiControls(joinRaw(joined.slice(index))))
      break
    }
    context.nodesLeft -= 1
    shown.push(<Fragment key={index}>{renderToken(token as MarkedToken, context)}</Fragment>)
  }
  return shown
}

const renderToken = (token: MarkedToken, context: RenderContext): ReactNode => {
  switch (token.type) {
    case "strong":
      return <strong>{renderInline(token.tokens, context)}</strong>
    case "em":
      return <em>{renderInline(token.tokens, context)}</em>
    case "del":
      return <del>{renderInline(token.tokens, context)}</del>
    case "codespan":
      return <code>{revealBidiControls(token.text)}</code>
    case "br":
      return <br />
    case "link":
      return renderLink(
        token.autolink ? token.href : decodeEntities(token.href),
        renderLinkText(token.tokens, context),
        readPlainText(token.tokens),
      )
    case "image":
      return renderImage(token, context)
    case "text":
      if ("literal" in token) return <span className={classes.literal}>{stripBidiControls(token.text)}</span>
      if (token.tokens !== undefined) return renderInline(token.tokens, context)
      return renderWords(token.text, context)
    case "html":
    case "escape":
    case "blockquote":
    case "checkbox":
    case "code":
    case "def":
    case "heading":
    case "hr":
    case "list":
    case "list_item":
    case "paragraph":
    case "space":
    case "table":
      break
  }
  return stripBidiControls(token.raw)
}
