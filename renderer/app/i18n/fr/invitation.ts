export const invitation = {
  title: "Inviter des collègues",
}
