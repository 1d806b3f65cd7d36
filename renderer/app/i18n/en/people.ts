export const people = {
  title: "People",
  count_one: "{{count}} person in this site",
  count_other: "{{count}} people in this site",
  invite: "Invite",
  search: "Search by name or job",
  found_one: "{{count}} person found",
  found_other: "{{count}} people found",
  connected: "Connected now",
  heard: "Seen",
  neverHeard: "Not seen yet",
  role: {
    owner: "Owner",
    administrator: "Administrator",
    moderator: "Moderator",
    guest: "Guest",
  },
  none: {
    title: "Nobody has this name here",
    text: "“{{name}}” is not among the people of this site whom this machine knows.",
    action: "Show everybody",
  },
}
