import type { Site } from "./site.ts"

const DRAFT_KEY = "post:welcome"

/** Publishes the founder's first post in the community that the site began with; what cannot be sent stays a draft. */
export const publishWelcome = async (site: Site, { text, now }: { readonly text: string; readonly now: number }) => {
  const [community] = site.communities.get()
  if (text.trim() === "" || !community) return
  const post = { ledger: community.ledger, kind: "message", title: "", markdown: text.trim() } as const
  const submitted = await site.submitPost(post)
  if (submitted.ok) await site.sendNow(submitted.value)
  else await site.saveDraft(DRAFT_KEY, { ...post, savedAt: now })
}
