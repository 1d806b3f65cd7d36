import { mutate } from "./mutant.mjs"

const STORY = "tests/scenario/secret.test.ts"

/** The site's secret: who changes it, who gets it, and who is met by an older one. */
export const secretMutants = [
  ...mutate("shared/site/secret.ts", "shared/site/secret.test.ts", [
    [
      "secret-right",
      `if (!maySite("secret.change", author.role)) return "no-right"`,
      "",
      "is a moderator's: a member's has no effect",
    ],
    [
      "secret-number",
      "secretChanges.findLast(({ hash }) => follows(hash))?.number ?? 0",
      "secretChanges.at(0)?.number ?? 0",
      "has a number one above the highest that its author knew, whatever they claim",
    ],
    [
      "secret-order",
      "one.number > other.number || (one.number === other.number && compareHex(one.hash, other.hash) > 0)",
      "one.number >= other.number",
      "goes by its hash among those of its number, whichever of them is folded first",
    ],
  ]),
  ...mutate("shared/site/rights.ts", "shared/site/secret.test.ts", [
    [
      "secret-guest-shares",
      `"secret.share": { floor: "guest"`,
      `"secret.share": { floor: "member"`,
      "may come from a guest, for whom alone a hostile moderator sealed it",
    ],
  ]),
  ...mutate("shared/site/sealedSecret.ts", "shared/site/sealedSecret.test.ts", [
    [
      "secret-check",
      "bytes && checkOfSecret(site, bytes) === check ? bytes : undefined",
      "bytes",
      "opens to nothing where a modified client sealed another one under the name of the change's",
    ],
    [
      "secret-small-order",
      `  } catch {
    return undefined`,
      `  } catch (error) {
    throw error`,
      "is not sealed for a key that anybody could agree on",
    ],
  ]),
  ...mutate("shared/application/secrets/changeSecret.ts", "shared/application/secrets/changeSecret.test.ts", [
    [
      "secret-many",
      "for (const part of later) {",
      "for (const part of later.slice(1)) {",
      "A site of more machines than one act has boxes for",
    ],
  ]),
  ...mutate("shared/application/secrets/changeSecret.ts", STORY, [
    [
      "secret-active",
      `is === "active" ? [{ device, sealing }] : []`,
      `is ? [{ device, sealing }] : []`,
      "which the removed one never gets",
    ],
  ]),
  ...mutate("shared/application/secrets/orderSecrets.ts", STORY, [
    [
      "secret-answered",
      "now < since + ANSWERED_MS || now < lastInvitation(state, number)",
      "now < since",
      "for 89 days is met by the old secret",
    ],
    [
      "secret-expires",
      "now < since + ANSWERED_MS || now < lastInvitation(state, number)",
      "now >= since",
      "for longer finds nobody, until a new invitation shows the way",
    ],
  ]),
  ...mutate("shared/application/joinSite.ts", STORY, [
    [
      "secret-guided",
      "? guided(held, invitation)",
      "? held",
      "for longer finds nobody, until a new invitation shows the way",
    ],
  ]),
  ...mutate("shared/sync/replicator/enrolment.ts", STORY, [
    [
      "secret-site-only",
      `const siteOnly = joins || peer.link.secret === "older"`,
      "const siteOnly = joins",
      "is shown no more than what hands the new one over",
    ],
  ]),
]
