export const post = {
  title: "Post",
}
