export const helpers = {
  title: "People who can help",
  on: "on {{subject}}",
  referent: "référent",
  referentIn: "référent, {{names}}",
}
