import i18next, { t } from "i18next"
import { expect, test } from "vitest"
import { fr } from "./french.ts"
import { startTranslations } from "./i18n.ts"
import { lateFr } from "./lateFrench.ts"

const roleOf = (name: string): string => t("trust:manage.is", { name, role: "membre" })

test("French elides before a name that begins with a vowel, and before no other", () => {
  startTranslations("fr", fr)
  i18next.addResourceBundle("fr", "trust", lateFr.trust)
  expect(roleOf("Élodie")).toBe("Rôle d’Élodie ici\u00a0: membre.")
  expect(roleOf("Marc")).toBe("Rôle de Marc ici\u00a0: membre.")
  expect(roleOf("Yuki")).toBe("Rôle de Yuki ici\u00a0: membre.")
})
