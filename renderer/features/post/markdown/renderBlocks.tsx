import { IconSquare, IconSquareCheck } from "@tabler/icons-react"
import type { MarkedToken, Token, Tokens } from "marked"
import { createElement, Fragment, type ReactNode } from "react"
import { revealBidiControls, stripBidiControls } from "../../../ui/bidi.ts"
import classes from "./markdown.module.css"
import { joinRaw, type RenderContext } from "./renderContext.ts"
import { renderInline } from "./renderInline.tsx"

const MAX_HEADING_LEVEL = 6

const renderPlain = (source: string): ReactNode => (
  <p className={classes.literal} dir="auto">
    {stripBidiControls(source)}
  </p>
)

/** Headings go at most one level deeper than what precedes them, so that the page keeps its outline. */
const renderHeading = (token: Tokens.Heading, context: RenderContext): ReactNode => {
  const level = Math.min(context.baseLevel + token.depth, context.headingLevel + 1, MAX_HEADING_LEVEL)
  context.headingLevel = level
  return createElement(`h${level}`, { className: classes.heading, dir: "auto" }, renderInline(token.tokens, context))
}

const renderItem = (item: Tokens.ListItem, context: RenderContext): ReactNode => {
  const content = renderBlocks(item.tokens, context)
  if (!item.task) return content
  const [Icon, label] = item.checked ? [IconSquareCheck, context.labels.done] : [IconSquare, context.labels.notDone]
  return (
    <>
      {/* oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- an inline svg is the image */}
      <Icon size={16} role="img" aria-label={label} className={classes.task} />
      {content}
    </>
  )
}

const renderList = (list: Tokens.List, context: RenderContext): ReactNode => {
  const items = list.items.map((item, index) => (
    <li key={index} dir="auto" className={item.task ? classes.taskItem : undefined}>
      {renderItem(item, context)}
    </li>
  ))
  if (!list.ordered) return <ul>{items}</ul>
  const start = list.start === "" ? 1 : Math.min(list.start, 999_999)
  const digits = String(start + items.length - 1).length
  // A sentence that begins with a number is a list to Markdown: "340. There it is" would hang out to the left.
  return (
    <ol start={start} style={digits > 1 ? { paddingInlineStart: `${digits + 1.5}ch` } : undefined}>
      {items}
    </ol>
  )
}

const renderCells = (cells: readonly Tokens.TableCell[], kind: "td" | "th", context: RenderContext): ReactNode =>
  cells.map((cell, index) =>
    createElement(
      kind,
      { key: index, dir: "auto", ...(cell.align === null ? {} : { style: { textAlign: cell.align } }) },
      renderInline(cell.tokens, context),
    ),
  )

/** Two tables of one text are told apart by their first row. */
const nameTable = ({ header }: Tokens.Table, { labels }: RenderContext): string =>
  `${labels.table} (${stripBidiControls(header.map(({ text }) => text).join(", "))})`

const renderTable = (table: Tokens.Table, context: RenderContext): ReactNode => (
  // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls by itself: the keyboard must reach it
  <section className={classes.table} aria-label={nameTable(table, context)} tabIndex={0}>
    <table>
      <thead>
        <tr>{renderCells(table.header, "th", context)}</tr>
      </thead>
      <tbody>
        {table.rows.map((row, index) => (
          <tr key={index}>{renderCells(row, "td", context)}</tr>
        ))}
      </tbody>
    </table>
  </section>
)

const countNodes = (token: MarkedToken): number => {
  if (token.type === "table") return token.header.length * (token.rows.length + 1)
  return token.type === "list" ? token.items.length : 1
}

const renderBlock = (token: MarkedToken, context: RenderContext): ReactNode => {
  context.nodesLeft -= countNodes(token)
  if (context.nodesLeft < 0) return renderPlain(token.raw)
  switch (token.type) {
    case "heading":
      return renderHeading(token, context)
    case "paragraph":
      return <p dir="auto">{renderInline(token.tokens, context)}</p>
    case "blockquote":
      return <blockquote dir="auto">{renderBlocks(token.tokens, context)}</blockquote>
    case "list":
      return renderList(token, context)
    case "code":
      return (
        <pre dir="ltr">
          <code>{revealBidiControls(token.text)}</code>
        </pre>
      )
    case "table":
      return renderTable(token, context)
    case "hr":
      return <hr />
    case "text":
      if ("literal" in token) return renderPlain(token.text)
      return renderInline(token.tokens ?? [token], context)
    case "html":
      return renderPlain(token.raw)
    case "space":
    case "def":
    case "checkbox":
      return null
    case "list_item":
    case "strong":
    case "em":
    case "del":
    case "codespan":
    case "br":
    case "link":
    case "image":
    case "escape":
      break
  }
  return renderInline([token], context)
}

/** Block tokens as elements of our own; what exceeds the budget of the context is shown as one plain text. */
export const renderBlocks = (tokens: readonly Token[], context: RenderContext): ReactNode => {
  const shown: ReactNode[] = []
  for (const [index, token] of tokens.entries()) {
    if (context.nodesLeft <= 0) {
      shown.push(<Fragment key={index}>{renderPlain(joinRaw(tokens.slice(index)))}</Fragment>)
      break
    }
    shown.push(<Fragment key={index}>{renderBlock(token as MarkedToken, context)}</Fragment>)
  }
  return shown
}
