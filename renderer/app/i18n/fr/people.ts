export const people = {
  title: "Personnes",
}
