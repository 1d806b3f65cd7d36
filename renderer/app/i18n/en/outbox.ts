export const outbox = {
  title: "Waiting to be sent",
}
