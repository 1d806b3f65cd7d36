export const topics = {
  count_one: "{{count}} publication dans vos communautés",
  count_other: "{{count}} publications dans vos communautés",
  feed: "Publications sur {{name}}",
  end: "C’est tout sur ce sujet, dans vos communautés.",
  follow: "Suivre",
  unfollow: "Ne plus suivre",
  followed: "Vous suivez #{{name}} : ce sujet est dans la navigation.",
  unfollowed: "Vous ne suivez plus #{{name}}.",
  keepers: "Un mot manque, ou il y en a deux pour une même chose ? Dites-le à {{names}}.",
  empty: {
    title: "Personne n’a encore écrit sur #{{name}}",
    text: "Les publications qui portent ce sujet se rassemblent ici toutes seules, depuis toutes vos communautés.",
    action: "Écrire la première",
  },
  week: {
    title: "Sujets de la semaine",
    posts_one: "{{count}} publication cette semaine",
    posts_other: "{{count}} publications cette semaine",
    rising: "en hausse",
  },
}
