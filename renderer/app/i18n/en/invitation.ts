export const invitation = {
  title: "Invite colleagues",
}
