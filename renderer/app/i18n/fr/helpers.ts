export const helpers = {
  title: "Des personnes pour vous aider",
  on: "sur {{subject}}",
  referent: "personne référente",
  referentIn: "personne référente, {{names}}",
}
