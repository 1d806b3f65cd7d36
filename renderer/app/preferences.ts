import { createContext, use } from "react"
import * as v from "valibot"
import { createObserved, type Observable } from "../../shared/kernel/subscription.ts"
import { useObservable } from "../ui/useObservable.ts"
import { LANGUAGES } from "./i18n/i18n.ts"

/** What Home can show. */
export const HOME_ORDERS = ["forYou", "recent", "unread"] as const
export type HomeOrder = (typeof HOME_ORDERS)[number]

/** How close together lines and rows stand. */
export const DENSITIES = ["airy", "dense"] as const

const schema = v.object({
  /** Null until the member has chosen: the system's language then. */
  language: v.fallback(v.nullable(v.picklist(LANGUAGES)), null),
  singleKeys: v.fallback(v.boolean(), true),
  density: v.fallback(v.picklist(DENSITIES), "airy"),
  homeOrder: v.fallback(v.picklist(HOME_ORDERS), "forYou"),
  hiddenChecklists: v.fallback(v.array(v.string()), []),
  /** Of the list for beginners, what was done on this device: site id, `/`, step. */
  stepsDone: v.fallback(v.array(v.string()), []),
})

export type Preferences = v.InferOutput<typeof schema>

export interface PreferenceStore extends Observable<Preferences> {
  readonly change: (changes: Partial<Preferences>) => void
}

const KEY = "palabre.preferences"

/** What cannot be read is the default. */
export const parsePreferences = (kept: unknown): Preferences => {
  const parsed = v.safeParse(schema, kept)
  return parsed.success ? parsed.output : v.parse(schema, {})
}

const parse = (text: string | null): Preferences => {
  try {
    return parsePreferences(JSON.parse(text ?? "{}"))
  } catch {
    return parsePreferences({})
  }
}

export const hasPreferences = (storage: Storage): boolean => storage.getItem(KEY) !== null

/** What a member chose for this profile; kept beside the page, never sent. Follows changes made in another window. */
export const createPreferences = (storage: Storage, events: EventTarget): PreferenceStore => {
  const observed = createObserved(parse(storage.getItem(KEY)))
  events.addEventListener("storage", (event) => {
    if (event instanceof StorageEvent && event.key === KEY) observed.set(parse(event.newValue))
  })
  return {
    ...observed,
    change(changes) {
      observed.set({ ...observed.get(), ...changes })
      try {
        storage.setItem(KEY, JSON.stringify(observed.get()))
      } catch {
        // A full disk keeps the choice for as long as the window is open.
      }
    },
  }
}

export const PreferencesContext = createContext<PreferenceStore | null>(null)

export const usePreferences = (): readonly [Preferences, PreferenceStore["change"]] => {
  const store = use(PreferencesContext)
  if (!store) throw new Error("usePreferences outside PreferencesContext")
  return [useObservable(store), store.change]
}
