import { mutate } from "./mutant.mjs"

const PAGE_TEST = "electron/host/localHost.test.ts"
const LAN_TEST = "electron/host/network.test.ts"

/** The page's server and the LAN port. */
export const hostMutants = [
  ...mutate("electron/host/windowServer.ts", PAGE_TEST, [
    [
      "page-host",
      `if (!isOwnHost(request, port)) return sendText(response, 421, "421")`,
      "",
      "refuses the foreign name",
    ],
    [
      "page-method",
      `if (request.method !== "GET" && request.method !== "HEAD") return sendText(response, 405, "405")`,
      "",
      "takes no other method for a page",
    ],
    [
      "api-origin",
      `if (request.method !== "POST" || !isOwnOrigin(request, port)) sendJson`,
      `if (request.method !== "POST") sendJson`,
      "gives no token to a request with",
    ],
    [
      "socket-host",
      `isOwnHost(request, port) && ours && isToken(`,
      "ours && isToken(",
      "refuses a foreign origin, a wrong token and another path",
    ],
    [
      "socket-origin",
      `isOwnHost(request, port) && ours && isToken(`,
      "isOwnHost(request, port) && isToken(",
      "refuses a foreign origin, a wrong token and another path",
    ],
    [
      "socket-token",
      `&& isToken(url?.searchParams.get("token"), token)`,
      "",
      "refuses a foreign origin, a wrong token and another path",
    ],
  ]),
  ...mutate("electron/host/requestGuards.ts", PAGE_TEST, [
    ["fetch-site", `&& (site === undefined || site === "same-origin")`, "", "gives no token to a request with"],
  ]),
  ...mutate("electron/host/windowServer.ts", PAGE_TEST, [
    [
      "desktop-page",
      `if (pageFolder === null) return sendText(response, 404, "404")`,
      `if (pageFolder === null) return path === "/api/session" ? serveSession(request, response) : sendText(response, 404, "404")`,
      "has a socket for the desktop's own page, and no page nor token for any program that asks",
    ],
    [
      "desktop-origin",
      `pageFolder === null ? request.headers.origin === APP_ORIGIN : isOwnOrigin(request, port)`,
      "pageFolder === null || isOwnOrigin(request, port)",
      "has a socket for the desktop's own page, and no page nor token for any program that asks",
    ],
  ]),
  ...mutate("electron/host/bridgeSocket.ts", PAGE_TEST, [
    ["bridge-flood", `|| !allowance.take()) return`, ") return", "hangs up on who asks without end"],
    [
      "bridge-question",
      `return parsed.success ? parsed.output : undefined`,
      "return parsed.output as never",
      "hangs up on",
    ],
  ]),
  ...mutate("electron/host/requestBody.ts", "electron/host/serveProfile.test.ts", [
    [
      "body-size",
      `if (length > maxBytes) return err("too-large")`,
      "",
      "a command of more than 64 KB is not read to its end",
    ],
  ]),
  ...mutate("electron/host/pageFiles.ts", PAGE_TEST, [
    [
      "page-folder",
      `if (!file.startsWith(root + sep) || !(await stat(file)).isFile()) return undefined`,
      "if (!(await stat(file)).isFile()) return undefined",
      "has nothing at",
    ],
  ]),
  ...mutate("electron/host/pageHeaders.ts", PAGE_TEST, [
    ["csp-script", `"script-src 'self'",`, `"script-src 'self' 'unsafe-inline'",`, "answers on"],
    ["csp-frame", `"frame-ancestors 'none'",`, "", "answers on"],
  ]),
  ...mutate("electron/host/hostCalls.ts", PAGE_TEST, [
    ["call-parsed", `if (!parsed.success) throw`, `if (!parsed.success && call !== "rememberSite") throw`, "answers"],
  ]),
  ...mutate("electron/host/profileHost.ts", PAGE_TEST, [
    [
      "address-count",
      `if (unique.length > MAX_ADDRESSES) throw new HostError("too-many-addresses")`,
      "",
      "accepts addresses up to its limit",
    ],
  ]),
  ...mutate("electron/host/signalSocket.ts", PAGE_TEST, [
    ["signal-flood", `|| !allowance.take() ||`, "||", "closes on a flood"],
    [
      "signal-topics",
      `if (topics.size > MAX_TOPICS_PER_SOCKET) return false`,
      "",
      "closes on topics that add up to too many",
    ],
  ]),
  ...mutate("electron/host/lanServer.ts", LAN_TEST, [
    [
      "lan-origin",
      `request.headers.origin !== undefined || request.url !== LAN_PATH`,
      "request.url !== LAN_PATH",
      "refuses the socket of a web page",
    ],
    [
      "lan-sockets",
      `createSourceLimit(MAX_SOCKETS_PER_MACHINE)`,
      "createSourceLimit(MAX_SOCKETS)",
      "lets one machine open only so many sockets, and again once they are closed",
    ],
    [
      "lan-self",
      `if (request.headers[HOST_HEADER] === hostName) return reject(socket, "409 Conflict")`,
      "",
      "say that an address is our own",
    ],
    [
      "lan-message",
      `maxPayload: MAX_SIGNAL_BYTES, perMessageDeflate: false`,
      "perMessageDeflate: false",
      "closes on a message over 64 KB and on what is no signaling",
    ],
    [
      "lan-slow",
      `HEADERS_TIMEOUT_MS = 5_000`,
      "HEADERS_TIMEOUT_MS = 500_000",
      "lets go of a connection that never finishes its request",
    ],
  ]),
  ...mutate("electron/host/controlServer.ts", "electron/host/serveProfile.test.ts", [
    [
      "control-secret",
      `|| !isToken(bearerOf(request), secret)) return`,
      ") return",
      "only who can read the state folder may ask",
    ],
    [
      "control-page",
      `if (fromPage || request.method`,
      "if (request.method",
      "only who can read the state folder may ask",
    ],
  ]),
  ...mutate("electron/host/pageHeaders.ts", PAGE_TEST, [
    ["header-frame", `"x-frame-options": "DENY",`, "", "answers on"],
    ["header-resource", `"cross-origin-resource-policy": "same-origin",`, "", "answers on"],
  ]),
  ...mutate("electron/host/profileHost.ts", PAGE_TEST, [
    [
      "invited-host",
      `readable.filter(isInvitable).map(formatNetworkAddress)`,
      "readable.map(formatNetworkAddress)",
      "knocks nowhere that an invitation may not lead to",
    ],
  ]),
  ...mutate("electron/host/lanServer.ts", LAN_TEST, [
    [
      "lan-connections",
      `else socket.destroy()\n    })\n    server.on("request"`,
      `else socket.resume()\n    })\n    server.on("request"`,
      "keeps places for the others where one machine connects and says nothing",
    ],
  ]),
  ...mutate("electron/host/signalHub.ts", LAN_TEST, [
    [
      "topic-exact",
      `if (seat.topics.has(publication.topic) && accepts(seat))`,
      "if (accepts(seat))",
      "tells nothing to who guesses topics",
    ],
  ]),
  ...mutate("electron/host/sourceLimit.ts", "electron/host/sourceLimit.test.ts", [
    ["source-network", `.slice(0, NETWORK_GROUPS).join(":")`, `.join(":")`, "counts as"],
  ]),
  ...mutate("electron/host/relay.ts", LAN_TEST, [
    ["relay-flood", `if (!allowance.take()) {`, "if (false) {", "is left when it floods"],
    [
      "relay-size",
      `maxPayload: MAX_SIGNAL_BYTES,`,
      "",
      "is left when it sends more than a message may hold, and its garbage goes nowhere",
    ],
    ["relay-redirect", `followRedirects: false,`, "followRedirects: true,", "sends us nowhere else"],
  ]),
  ...mutate("electron/host/update/findUpdate.ts", "electron/host/update/findUpdate.test.ts", [
    [
      "update-signature",
      `if (!isSigned(bytes, signature.toString("latin1"), settings.key)) return { kind: "refused", reason: "unsigned" }`,
      "",
      "does not take",
    ],
    ["update-older", `if (order < 0) return { kind: "refused", reason: "older" }`, "", "does not take"],
    ["update-altered", `if (!isWhole(bytes, file)) return "refused"`, "", "does not take"],
    [
      "update-unasked",
      `if (settings === null) return { kind: "not-asked" }`,
      "",
      "asks nobody where no source was named",
    ],
  ]),
]
