export const composer = {
  title: "Publier",
}
