import { useNavigate } from "@tanstack/react-router"
import { useShell } from "../../ui/shell.tsx"
import { useSite } from "../../ui/site.ts"
import { useObservable } from "../../ui/useObservable.ts"
import { useStepsDone } from "../../ui/useStepsDone.ts"
import { requestReply, type Wish } from "../post/replyRequest.ts"
import { requestHelpField } from "../settings/helpFieldRequest.ts"
import { findPostToAnswer } from "./findPostToAnswer.ts"

export interface StartingStepView {
  readonly name:
    | "charter"
    | "charterRead"
    | "invite"
    | "profile"
    | "communities"
    | "react"
    | "comment"
    | "post"
    | "community"
  readonly done: boolean
  /** The member did their part, and waits for somebody else. */
  readonly awaited?: boolean
  readonly act: () => void
}

/** Done is what this member did, not what was clicked, nor what colleagues did. From the easiest to what takes heart. */
export const useStartingSteps = (): readonly StartingStepView[] => {
  const site = useSite()
  const shell = useShell()
  const navigate = useNavigate()
  const members = useObservable(site.members)
  const done = useStepsDone()
  const communities = useObservable(site.communities)
  const charter = useObservable(site.charter)
  const me = members.get(site.me.member)
  const isFounder = me?.role === "owner"
  const isAlone = members.size <= 1
  const goAndDo = (wish: Wish) => () => {
    const key = findPostToAnswer(site)
    if (!key) return void navigate({ to: "/" })
    requestReply(key, wish)
    void navigate({ to: "/c/$ledger/p/$item", params: { ledger: key.ledger, item: key.item } })
  }
  const steps: Readonly<Record<StartingStepView["name"], Omit<StartingStepView, "name">>> = {
    charter: { done: charter.versions.length > 0, act: () => void navigate({ to: "/charter" }) },
    charterRead: { done: charter.standing.kind === "accepted", act: () => void navigate({ to: "/charter" }) },
    // An invitation that nobody has used yet brought nobody. Whoever came was invited by the founder, or by somebody whom they invited.
    invite: { done: !isAlone, awaited: done.has("invite"), act: shell.openInvite },
    profile: {
      done: me !== undefined && me.help.length > 0,
      act: () => {
        requestHelpField()
        void navigate({ to: "/settings" })
      },
    },
    communities: {
      done: communities.some(({ favourite }) => favourite),
      act: () => void navigate({ to: "/communities" }),
    },
    react: { done: done.has("react"), act: goAndDo("react") },
    comment: { done: done.has("comment"), act: goAndDo("comment") },
    post: { done: done.has("post"), act: () => shell.openComposer() },
    community: { done: done.has("community"), act: shell.openNewCommunity },
  }
  const read = charter.versions.length > 0 ? (["charterRead"] as const) : []
  const names: readonly StartingStepView["name"][] = isFounder
    ? ["invite", "profile", "post", "community", "charter"]
    : [...read, "profile", "communities", "react", "comment", "post"]
  return names.map((name) => ({ name, ...steps[name] }))
}
