import i18next, { type FlatNamespace, getFixedT, type TFunction } from "i18next"
import { createContext, use, useSyncExternalStore } from "react"

interface Texts<Namespace extends FlatNamespace> {
  readonly t: TFunction<Namespace>
  readonly language: string
}

const readLanguage = (): string => i18next.language

const subscribe = (listener: () => void): (() => void) => {
  i18next.on("languageChanged", listener)
  return () => i18next.off("languageChanged", listener)
}

/** Renders again when another language is spoken. */
export const useLanguage = (): string => useSyncExternalStore(subscribe, readLanguage)

/** What `useLanguage` says, for all that is below: one listens for them all. */
export const LanguageContext = createContext<string | null>(null)

/** A sentence without numbers or names in it is looked up once: rows of a list say the same ones again and again. */
const rememberFixed = <Say extends (...args: never[]) => unknown>(t: Say): Say => {
  const fixed = new Map<unknown, unknown>()
  return new Proxy(t, {
    apply(look, self, args: readonly unknown[]): unknown {
      const [key] = args
      if (args.length > 1) return Reflect.apply(look, self, args)
      const known = fixed.get(key)
      if (known !== undefined) return known
      const text: unknown = Reflect.apply(look, self, args)
      // Texts of later screens may still be on their way.
      if (text !== key) fixed.set(key, text)
      return text
    },
  })
}

const made = new Map<string, unknown>()
// Begun anew, the translations may have other texts.
i18next.on("initialized", () => made.clear())

const textsOf = <Namespace extends FlatNamespace>(language: string, namespace: Namespace): Texts<Namespace> => {
  const name = `${language}/${namespace}`
  const texts = made.get(name) ?? { t: rememberFixed(getFixedT(language, namespace)), language }
  made.set(name, texts)
  // Each lies under its own namespace's name, which its type says and a map's can't.
  return texts as Texts<Namespace>
}

/**
 * The texts of one namespace, in the language that is spoken. For what stands on screen many times, or renders with each
 * key: useTranslation gives each component a copy of i18next, which took a sixth of what a row of a feed costs.
 */
export const useTexts = <Namespace extends FlatNamespace>(namespace: Namespace): Texts<Namespace> =>
  textsOf(use(LanguageContext) ?? readLanguage(), namespace)
