export const people = {
  title: "Personnes",
  count_one: "{{count}} personne dans ce site",
  count_other: "{{count}} personnes dans ce site",
  invite: "Inviter",
  search: "Chercher par nom ou métier",
  found_one: "{{count}} personne trouvée",
  found_other: "{{count}} personnes trouvées",
  connected: "Connecté maintenant",
  heard: "Vu",
  neverHeard: "Pas encore vu",
  role: {
    owner: "Propriétaire",
    administrator: "Administrateur",
    moderator: "Modérateur",
    guest: "Invité",
  },
  none: {
    title: "Personne ne porte ce nom ici",
    text: "« {{name}} » n’est pas parmi les personnes de ce site que cette machine connaît.",
    action: "Afficher tout le monde",
  },
}
