const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/))

/** Folded words that say nothing by themselves, nearly always of one language: they vote, and they are never required. */
export const FRENCH_STOP_WORDS = words(`
  a afin ai aie ailleurs ainsi alors apres as au aucun aucune aujourd aura aurait aurez aurons auront aussi autant autour
  autre autres aux avaient avais avait avant avec avez aviez avions avoir avons ayant bah beaucoup bien bonjour bonsoir
  car ce ceci cela celle celles celui cependant certain certaine certaines certains ces cet cette ceux chacun chacune
  chaque chez ci combien comme comment concernant contre d dans de dedans dehors deja depuis des desormais dessous dessus
  deux devez devons devrait devraient devrions doit doivent donc dont du durant elle elles en encore enfin ensuite entre
  envers es est et etaient etais etait etant ete etes etre eu eux existe fait faire fais faisait faites faudra faudrait faut
  font fut grace guere hors ici il ils j jamais je jusqu jusque l la laquelle le lequel les lesquelles lesquels leur leurs
  lors lorsqu lorsque lui m ma maintenant mais malgre me meme memes merci mes mettre moi moins mon n ne ni non
  nos notre nous on ont or ou oui par parce parfois parmi pas pendant peu peut peuvent peux plupart plus plusieurs
  plutot pour pourquoi pourra pourrait pourrez pourrions pouvait pouvez pouvoir pouvons pres presque puis puisqu puisque
  qu quand quant que quel quelle quelles quelqu quelque quelques quels qui quoi quoique rien s sa sans sauf se selon sera
  serait serez serons seront ses seulement si soi soient sois soit sommes son sont souvent sous suis suivant sur
  surtout t ta tandis tant te tel telle telles tels tes toi ton toujours tous tout toute toutefois toutes tres trop tu un
  une va vais vas vers veut veulent veux voici voila vont vos votre voulez vous voudrais voudrait vraiment vu y
`)

export const ENGLISH_STOP_WORDS = words(`
  a about above actually after again all almost also always am an and another any anybody anyone anything are aren't around
  as ask at be became because been before being below between both but by can can't cannot could couldn't did didn't do does
  doesn't doing don't done down during each either else ever every everybody everyone everything few find for from further
  get gets getting give given go goes going got had hadn't has hasn't have haven't having he hello hence her here hers
  herself hi him himself his how however i i'd i'll i'm i've if in instead into is isn't it it's its itself just know
  let let's like ll made make makes many may maybe me might more most much must my myself need needs neither never
  no nobody none nor not nothing now of off often ok okay on once one only onto or other others our ours ourselves out over
  own per perhaps please quite rather re really regarding s same say shall she should shouldn't since so some somebody
  someone something sometimes still such t tell than thank thanks that that's the their theirs them themselves then there
  there's therefore these they they're thing things this those though through thus to together too toward towards under
  until up upon us use used using ve very via want was wasn't we we're were weren't what what's whatever when where whereas
  whether which while who who's whoever whole whom whose why will with within without won't would wouldn't yes yet you you're
  your yours yourself
`)

/** The commonest of German, Spanish, Italian, Portuguese and Dutch that are no French or English words: they only vote. */
export const OTHER_STOP_WORDS = words(`
  aber auch auf aus bei das dass dem der durch ein eine einem einen einer eines fur haben ich ihr ist kann
  kein mit nach nicht noch nur oder sich sie sind uber und unter vom von wenn werden wie wir wird zu zum zur
  al como con cual cuando del desde donde el ella ellos esta estan este esto fue hay los las mas muy nosotros para pero
  por porque puede sobre su sus tambien tiene una unos ya
  agli alla alle anche che chi cosa dal dalla degli dei della delle di e gli lo loro nel nella
  ogni piu puo quando questa questo sono sul tra uno
  ao aos com da dos ela ele em essa esse foi isso muito na nao nas numa os pela pelo quem
  sao sem ser seu sua tem um uma voce
  aan bij dat deze die dit een er geen het hij hoe ik kan maar meer naar niet nog onze ook uit
  van voor waar wat werd wij worden zij zijn zo
`)

/** Folded words by which people ask rather than name what they seek: in a query they are never required beside others. */
export const ASKING_WORDS = words(`
  aide aider aidez besoin chercher cherche cherchons connais connait connaissez connaissent connaitre expliquer explique facon
  gens infos info informations information idee idees maniere marche montrer moyen personne possible procede proceder question
  quelqu retrouver retrouve sait savez savoir sais savent solution sert servir trouve trouver trouvez trouvons utilise utiliser
  anyway best explain figure guide hints how-to idea ideas info information knew knowing known knows looking people person
  possible question show solution tip tips tutorial way ways wondering work working works find finding found help helps
`)

/** Words that merely ask where they stand right after these. */
export const ASKING_AFTER: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ["quel", words("jour mois endroit moment numero")],
  ["quelle", words("heure date annee facon maniere")],
  ["quels", words("jours moments")],
  ["quelles", words("heures dates")],
  ["combien", words("coute coutent")],
  ["what", words("time day date number")],
  ["which", words("day date")],
  ["how", words("long much often far soon")],
])
