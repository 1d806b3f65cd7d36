export const community = {
  title: "Communauté",
}
