export const topics = {
  count_one: "{{count}} post in your communities",
  count_other: "{{count}} posts in your communities",
  feed: "Posts about {{name}}",
  end: "That is all on this topic, in your communities.",
  follow: "Follow",
  unfollow: "Unfollow",
  followed: "You follow #{{name}}: it stands in the navigation.",
  unfollowed: "You no longer follow #{{name}}.",
  keepers: "Is a word missing, or are there two for one thing? Tell {{names}}.",
  empty: {
    title: "Nobody wrote about #{{name}} yet",
    text: "Posts that carry this topic gather here by themselves, from all your communities.",
    action: "Write the first one",
  },
  week: {
    title: "Topics this week",
    posts_one: "{{count}} post this week",
    posts_other: "{{count}} posts this week",
    rising: "rising",
  },
}
