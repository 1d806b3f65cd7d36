import { useShell } from "../../ui/shell.tsx"
import { useSite } from "../../ui/site.ts"
import { useObservable } from "../../ui/useObservable.ts"
import { useStepsDone } from "../../ui/useStepsDone.ts"

export interface StartingStepView {
  readonly name: "invite" | "post" | "community"
  readonly done: boolean
  readonly act: () => void
}

/** A founder's first post may have come with the site: only what was written later counts. */
const FOUNDING_MS = 10_000
const LOOK_AT_POSTS = 50

/** Done is what this member did, not what was clicked, nor what colleagues did. Who was invited need not invite. */
export const useStartingSteps = (): readonly StartingStepView[] => {
  const site = useSite()
  const shell = useShell()
  const members = useObservable(site.members)
  const done = useStepsDone()
  const home = useObservable(site.home)
  const since = (members.get(site.me.member)?.joinedAt ?? 0) + FOUNDING_MS
  const wrote = home.slice(0, LOOK_AT_POSTS).some((key) => {
    const post = site.post(key).get()
    return post !== undefined && post.mine && post.at > since
  })
  const invite: StartingStepView = {
    name: "invite",
    // Whoever came into a founder's site was invited by them, or by somebody whom they invited.
    done: members.size > 1 || done.has("invite"),
    act: shell.openInvite,
  }
  return [
    ...(members.get(site.me.member)?.role === "owner" ? [invite] : []),
    { name: "post", done: wrote, act: () => shell.openComposer() },
    { name: "community", done: done.has("community"), act: shell.openNewCommunity },
  ]
}
