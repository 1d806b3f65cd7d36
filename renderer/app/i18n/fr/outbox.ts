export const outbox = {
  title: "En attente d'envoi",
}
