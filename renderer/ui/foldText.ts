/** Lower case without accents, for matching names: "Élodie" is found by "elo". */
export const foldText = (text: string): string =>
  text
    .normalize("NFD")
    .replaceAll(/\p{Diacritic}/gu, "")
    .toLocaleLowerCase()
    .replaceAll("œ", "oe")
    .replaceAll("æ", "ae")
