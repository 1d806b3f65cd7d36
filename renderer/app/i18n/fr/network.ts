export const network = {
  title: "Réseau",
}
