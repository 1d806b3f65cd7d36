export const notices = {
  title: "Avis",
}
