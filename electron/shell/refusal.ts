import type { Served } from "../host/serveProfile.ts"

type Refused = Exclude<Served["serving"], { kind: "serving" }>

const holderOf = (serving: Refused, unknown: string): string =>
  serving.kind === "port-held" && serving.holder ? `${serving.holder.name} (${serving.holder.pid})` : unknown

/** Why the window does not open, for a dialog. */
export const refusal = (serving: Refused, language: "fr" | "en"): string => {
  if (serving.kind === "port-fixed")
    return language === "fr"
      ? `Ce profil a déjà son adresse, le port ${serving.port} ; elle ne change pas.`
      : `This profile has its address already, port ${serving.port}; it does not change.`
  return language === "fr"
    ? `Le port ${serving.port} est occupé par ${holderOf(serving, "un autre programme")}. Arrêtez ce programme, puis relancez Palabre.`
    : `Port ${serving.port} is held by ${holderOf(serving, "another program")}. Stop that program, then start Palabre again.`
}
