export const helpers = {
  title: "People who can help",
  on: "on {{subject}}",
}
