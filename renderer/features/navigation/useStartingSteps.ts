import { useShell } from "../../ui/shell.tsx"
import { useSite } from "../../ui/site.ts"
import { useObservable } from "../../ui/useObservable.ts"

export interface StartingStepView {
  readonly name: "invite" | "post" | "community"
  readonly done: boolean
  readonly act: () => void
}

/** A founder's first post may have come with the site: only what was written later counts. */
const FOUNDING_MS = 10_000
const LOOK_AT_POSTS = 50

/** Done is what the site shows, not what was clicked. */
export const useStartingSteps = (): readonly StartingStepView[] => {
  const site = useSite()
  const shell = useShell()
  const members = useObservable(site.members)
  const communities = useObservable(site.communities)
  const home = useObservable(site.home)
  const since = (members.get(site.me.member)?.joinedAt ?? 0) + FOUNDING_MS
  const wrote = home.slice(0, LOOK_AT_POSTS).some((key) => {
    const post = site.post(key).get()
    return post !== undefined && post.mine && post.at > since
  })
  return [
    { name: "invite", done: members.size > 1, act: shell.openInvite },
    { name: "post", done: wrote, act: () => shell.openComposer() },
    { name: "community", done: communities.length > 1, act: shell.openNewCommunity },
  ]
}
