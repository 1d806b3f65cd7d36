import { useTexts } from "./useTexts.ts"

const IS_APPLE = /^(?:Mac|iPhone|iPad)/u.test(navigator.platform)

/** Keys as they are written on the reader's keyboard: "Maj+Échap", "⌘+K". */
export const useKeyNames = (): ((keys: readonly string[]) => readonly string[]) => {
  const { t } = useTexts("common")
  const names: Readonly<Record<string, string>> = {
    Enter: t("keys.enter"),
    Shift: t("keys.shift"),
    Esc: t("keys.escape"),
    PgDn: t("keys.pageDown"),
    PgUp: t("keys.pageUp"),
    ...(IS_APPLE ? { Ctrl: "⌘" } : {}),
  }
  return (keys) =>
    keys.map((key) =>
      key
        .split("+")
        .map((part) => names[part] ?? part)
        .join("+"),
    )
}
