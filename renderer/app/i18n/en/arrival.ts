export const arrival = {
  title: "Welcome to Palabre",
}
