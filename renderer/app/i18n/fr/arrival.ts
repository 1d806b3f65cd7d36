export const arrival = {
  title: "Bienvenue dans Palabre",
}
