import { mutate } from "./mutant.mjs"

const HOSTILE_TEST = "renderer/app/hostileText.test.tsx"
const GUARD_TEST = "renderer/platform/webrtc/guardedPeerConnection.test.ts"
const MARKDOWN_TEST = "renderer/features/post/markdown/markdown.test.tsx"

/** What a member's words may become on a screen, and what WebRTC is told. */
export const textMutants = [
  ...mutate("renderer/features/post/markdown/safeLink.ts", MARKDOWN_TEST, [
    ["link-protocol", `if (!PROTOCOLS.has(url.protocol)) return undefined`, "", "an address like"],
    [
      "link-absolute",
      `if (!/^[a-z]+:/i.test(trimmed) || !URL.canParse(trimmed)) return undefined\n  const url = new URL(trimmed)`,
      'const url = new URL(trimmed, "https://localhost")',
      "an address like",
    ],
    ["link-user", `|| new URL(link.href).username !== "") return true`, ") return true", "says where it really leads"],
    ["link-hidden", `if (hasHiddenCharacters(text) ||`, "if (", "says where it really leads"],
    [
      "link-text",
      `return !URL.canParse(withScheme) || stripHost(new URL(withScheme).host) !== stripHost(link.destination)`,
      "return false",
      "says where it really leads",
    ],
  ]),
  ...mutate("renderer/ui/bidi.ts", MARKDOWN_TEST, [
    [
      "bidi-prose",
      `text.replace(BIDI_CONTROLS, "")`,
      "text",
      "direction controls are dropped from prose and shown in code",
    ],
    [
      "bidi-code",
      "text.replace(BIDI_CONTROLS, (control) => `[U+${control.charCodeAt(0).toString(16).toUpperCase()}]`)",
      "text",
      "direction controls are dropped from prose and shown in code",
    ],
  ]),
  ...mutate("renderer/features/post/markdown/renderInline.tsx", MARKDOWN_TEST, [
    ["link-rel", `rel="noopener noreferrer nofollow"`, "", "a link opens elsewhere without handing over its origin"],
    [
      "image-fetched",
      `<IconPhoto size={16} aria-hidden="true" /> {text}`,
      "<img src={token.href} alt={text} />",
      "an image is a link, never fetched",
    ],
  ]),
  ...mutate("renderer/features/post/markdown/renderBlocks.tsx", MARKDOWN_TEST, [
    [
      "html-text",
      `    case "html":\n      return renderPlain(token.raw)`,
      `    case "html":\n      return <div dangerouslySetInnerHTML={{ __html: token.raw }} />`,
      "HTML stays text",
    ],
    ["text-budget", `if (context.nodesLeft < 0) return renderPlain(token.raw)`, "", "a table of 40,000 cells"],
  ]),
  ...mutate("renderer/features/post/markdown/guardedLexer.ts", MARKDOWN_TEST, [
    ["text-depth", `if (this.blockDepth >= MAX_DEPTH) {`, "if (this.blockDepth < 0) {", "nested quotes on many lines"],
  ]),
  ...mutate("renderer/platform/webrtc/fingerprints.ts", "renderer/platform/webrtc/fingerprints.test.ts", [
    [
      "fingerprint-one",
      `if (only === undefined || found.size !== 1) return undefined`,
      "if (only === undefined) return undefined",
      "two different ones",
    ],
    [
      "fingerprint-transport",
      `certificateFingerprint(connection) ?? parseFingerprint(`,
      "parseFingerprint(",
      "the certificate of the connected transport counts, not what the other end's description claims",
    ],
  ]),
  ...mutate("renderer/features/post/history/HistoryDialog.tsx", HOSTILE_TEST, [
    [
      "bidi-history",
      `const text = stripBidiControls(part.text)`,
      "const text = part.text",
      "its earlier wording and what waits to be sent",
    ],
  ]),
  ...mutate("renderer/features/post/markdown/readFirstWords.ts", HOSTILE_TEST, [
    ["bidi-words", `stripBidiControls(beginning)`, "beginning", "the day"],
  ]),
  ...mutate("shared/site/names.ts", "shared/site/names.test.ts", [
    ["name-invisible", String.raw`\u2800\u3164`, "", "may not be"],
  ]),
  ...mutate("renderer/platform/webrtc/guardedPeerConnection.ts", GUARD_TEST, [
    [
      "sdp-data",
      `if (!isDataOnly(description.sdp ?? "")) throw`,
      "if (description.type === undefined) throw",
      "a description that was spliced to offer",
    ],
    [
      "sdp-once",
      `if (this.#real.remoteDescription !== null) {`,
      "if (this.#ended) {",
      "a second description ends the connection",
    ],
    [
      "channel-in-band",
      `real.ondatachannel = () => this.#end("stranger")`,
      "",
      "a channel that the other end opens in band ends the connection as a stranger's",
    ],
    [
      "candidate-count",
      `if (++this.#remoteCandidates <= MAX_REMOTE_CANDIDATES) await`,
      "await",
      "a flood of candidates makes the browser knock at no more than 128 addresses",
    ],
    [
      "connect-timeout",
      `() => this.#end("unreachable"))\n    this.#listen()`,
      "() => undefined)\n    this.#listen()",
      "a connection that never opens is given up",
    ],
  ]),
  ...mutate("renderer/ui/MarkedText.tsx", HOSTILE_TEST, [
    ["bidi-found", `{stripBidiControls(text.slice(ends.at(-1)))}`, "{text.slice(ends.at(-1))}", "what was found"],
  ]),
  ...mutate("shared/community/pictureHeader.ts", "shared/community/picture.test.ts", [
    [
      "picture-side",
      `length >= 1 && length <= MAX_PICTURE_SIDE`,
      "length >= 1",
      "refuses what unpacks to more than a screen can show",
    ],
    [
      "picture-notes",
      `|| marker === JPEG_APP1) return undefined`,
      ") return undefined",
      "refuses a camera's notes, which say where and when, and what moves",
    ],
  ]),
]
