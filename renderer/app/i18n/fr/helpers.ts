export const helpers = {
  title: "Des personnes pour vous aider",
  on: "sur {{subject}}",
  referent: "référent",
  referentIn: "référent, {{names}}",
}
