import { Lexer, type Token, type TokensList } from "marked"

/** Deeper quotes, lists or emphasis than anybody writes: from here on the source is shown as it is. */
const MAX_DEPTH = 12
/** A run with more delimiters costs marked quadratic time: 10,000 of them took 4.9 s, 400 take 8 ms. */
const MAX_DELIMITERS_PER_RUN = 400
/** A run of characters without a space costs quadratic time in the e-mail rule: 60,000 took 2.9 s. */
const MAX_UNBROKEN_CHARS = 2_000

const DELIMITERS = /[*_~`[\]<]/g
const UNBROKEN = new RegExp(`\\S{${MAX_UNBROKEN_CHARS}}`)

const isCostly = (source: string): boolean =>
  source.length > MAX_DELIMITERS_PER_RUN &&
  ((source.match(DELIMITERS)?.length ?? 0) > MAX_DELIMITERS_PER_RUN || UNBROKEN.test(source))

const createLiteral = (source: string): Token => ({ type: "text", raw: source, text: source, literal: true })

class GuardedLexer extends Lexer {
  private blockDepth = 0
  private inlineDepth = 0

  override blockTokens(source: string, tokens?: Token[], lastParagraphClipped?: boolean): Token[]
  override blockTokens(source: string, tokens?: TokensList, lastParagraphClipped?: boolean): TokensList
  override blockTokens(source: string, tokens: Token[] = [], lastParagraphClipped = false): Token[] {
    if (this.blockDepth >= MAX_DEPTH) {
      tokens.push(createLiteral(source))
      return tokens
    }
    this.blockDepth += 1
    try {
      return super.blockTokens(source, tokens, lastParagraphClipped)
    } finally {
      this.blockDepth -= 1
    }
  }

  override inlineTokens(source: string, tokens: Token[] = []): Token[] {
    if (this.inlineDepth >= MAX_DEPTH || isCostly(source)) {
      tokens.push(createLiteral(source))
      return tokens
    }
    this.inlineDepth += 1
    try {
      return super.inlineTokens(source, tokens)
    } finally {
      this.inlineDepth -= 1
    }
  }
}

/** Reads Markdown (GFM, line breaks kept) into marked's tokens in bounded time and depth, whatever the source. */
export const lexMarkdown = (source: string): readonly Token[] => {
  try {
    return new GuardedLexer({ gfm: true, breaks: true }).lex(source)
  } catch {
    return [createLiteral(source)]
  }
}
