export const post = {
  title: "Publication",
}
