import type { DemoCommunity } from "../types.ts"

export const field: DemoCommunity = {
  key: "field",
  name: "Field engineering",
  purpose:
    "For those who install, commission and repair on customers’ sites: ask before you drive, share what you learned after.",
  emoji: "🧰",
  access: "open",
  members: ["owen"],
  posts: [
    {
      author: "owen",
      daysAgo: 117.9,
      kind: "announcement",
      title: "Why this community exists",
      markdown: `Between us we visit about 900 sites a year, and each of us solves the same leak alone, in the rain, for the first time.

Two asks:
- **Before you drive**: ask. Somebody has been there.
- **After you return**: two lines. What surprised you?

Photos help, customer names don’t. Please leave those out.`,
      reactions: { "👍": ["tom", "priya", "grace", "ewa", "sophie"], "👏": ["helene", "nadia"] },
      comments: [
        {
          author: "tom",
          after: 60,
          markdown: "Two lines I can do. Three if it was really wet.",
          reactions: { "😄": ["priya", "owen"] },
        },
      ],
    },
    {
      author: "priya",
      daysAgo: 117.11,
      kind: "question",
      title: "D25 loses prime after every weekend stop, what am I missing?",
      markdown:
        "Suction lift 2.1 m, hypochlorite, new foot valve. Primes fine on Monday with a hand, runs all week, dead again the next Monday. #D25 #priming",
      comments: [
        {
          author: "tom",
          after: 40,
          markdown: "Off-gassing. Hypo bubbles collect in the head when it’s warm and idle.",
        },
        {
          author: "gerard",
          after: 240,
          markdown:
            "Tom a raison. Regarde si la ligne d’aspiration monte tout droit. Un point haut, même 10 cm, et le gaz y reste. (Translation welcome!)",
          reactions: { "👍": ["tom", "priya"] },
        },
        {
          author: "priya",
          after: 4320,
          markdown:
            "There was a high point: a neat 15 cm loop somebody made to tidy up the pipe. Straightened it, added an **auto-degassing valve**, survived two weekends. Merci Gérard, I read you with a translator and it made perfect sense.",
          accepted: true,
          reactions: { "🎉": ["gerard", "tom", "owen"], "💡": ["ewa", "sam"] },
        },
      ],
    },
    {
      author: "tom",
      daysAgo: 115.14,
      kind: "practice",
      title: "What I check in the first ten minutes on a site",
      markdown: `I used to start with the pump. Now I start with everything else, because eight times out of ten that’s where it is.

1. Ask the operator: *“What changed?”* Then ask again differently.
2. Tank level, tank vent. A blocked vent looks exactly like a bad pump.
3. Voltage **under load**, not at rest.
4. Follow the suction line with your hand, the whole way.
5. Last stroke setting written anywhere? Photograph it before touching.

Only then open the toolbox.`,
      reactions: { "💡": ["priya", "sam", "ewa", "yann", "lucie"], "👍": ["owen", "karim"] },
      comments: [
        { author: "owen", after: 30, markdown: "Number 1 twice is the whole job.", reactions: { "👍": ["priya"] } },
        { author: "sam", after: 1440, markdown: "Je le traduis pour l’atelier, si tu veux bien, Tom ?" },
        { author: "tom", after: 1584, markdown: "Please do! Add your own number 6.", reactions: { "❤️": ["sam"] } },
        {
          author: "gerard",
          after: 2880,
          markdown: "Numéro 6 : regarder le visage de celui qui s’en sert quand la pompe démarre.",
          reactions: { "❤️": ["tom", "priya"] },
        },
      ],
    },
    {
      author: "tom",
      daysAgo: 113.01,
      kind: "question",
      title: "Anyone has the parameter file for the old D12 controller, firmware 2.x?",
      markdown:
        "Customer’s board died. Spare is 4.x and it refuses the old file. They can’t tell me a single setpoint. #clients",
      comments: [
        {
          author: "ewa",
          after: 60,
          markdown:
            "4.x can read it if you add one line at the top: `format=2`. Then load, **power-cycle twice** (really, twice), and check the pulse ratio: it was in per mille before, it’s in per cent now, so divide by ten.",
          accepted: true,
          reactions: { "🙏": ["tom"], "💡": ["priya"] },
        },
        {
          author: "tom",
          after: 300,
          markdown: "Worked. The divide-by-ten saved me from dosing ten times the acid. I’m buying you lunch.",
          reactions: { "😄": ["ewa", "owen"] },
        },
        {
          author: "sophie",
          after: 1440,
          markdown:
            "That one must not live only here. @Ewa can we make a controlled note of it? A unit that changes silently between versions is a real risk.",
          reactions: { "👍": ["owen", "thierry", "priya"] },
        },
        { author: "ewa", after: 2880, markdown: "Draft sent. And next firmware will show the unit in big letters." },
      ],
    },
    {
      author: "priya",
      daysAgo: 110.85,
      kind: "message",
      markdown:
        "Commissioned at a brewery today. The operator had drawn a perfect piping diagram, in chalk, on the wall, with the date. Best documentation I’ve seen this year.",
      reactions: { "😄": ["tom", "owen", "grace"], "❤️": ["jb"] },
    },
    {
      author: "grace",
      daysAgo: 109.04,
      kind: "question",
      title: "Customer asks for D25 in a zone 2 area, can we?",
      markdown: "They say “just the standard one, it’s only outdoors”. I don’t want to guess.",
      comments: [
        { author: "thierry", after: 120, markdown: "Never guess there, thank you.", reactions: { "👍": ["owen"] } },
        {
          author: "elisa",
          after: 300,
          markdown:
            "**Standard D25: no.** The D25-X exists for zone 2, with the sealed motor and the earthing strap, about 8 weeks and +35 %. Ask for the zoning document from *them*; it’s their duty to classify it, and half of the time it turns out not to be a zone at all.",
          accepted: true,
          reactions: { "🙏": ["grace"], "👍": ["priya", "marc"] },
        },
        {
          author: "grace",
          after: 8640,
          markdown:
            "You were right: their document says unclassified since they moved the solvent store. Standard pump, happy customer, and I slept.",
          reactions: { "😄": ["elisa"] },
        },
      ],
    },
    {
      author: "owen",
      daysAgo: 107.15,
      kind: "question",
      title: "How do you record a site visit without writing a novel at 7 pm?",
      markdown: "Half of our reports arrive four days late, mine included.",
      comments: [
        { author: "priya", after: 45, markdown: "Voice memo in the van, typed next morning. Not elegant." },
        {
          author: "tom",
          after: 120,
          markdown: "Photos in order, one caption each. The photos *are* the report.",
          reactions: { "👍": ["priya"] },
        },
        {
          author: "lena",
          after: 1440,
          markdown:
            "I looked at the last 200 reports: only **five fields** are ever used later: asset, symptom, cause, what was changed, parts used. I made a one-screen form with those, works offline, photos attached. Want to try it for two weeks?",
          accepted: true,
          reactions: { "🎉": ["owen", "tom", "priya"], "👍": ["ruth"] },
        },
        {
          author: "owen",
          after: 23040,
          markdown: "Two weeks later: same-day reports went from 38 % to 91 %. I’m keeping it. Thank you Lena.",
          reactions: { "👏": ["lena", "helene"] },
        },
      ],
    },
    {
      author: "tom",
      daysAgo: 105.03,
      kind: "message",
      markdown:
        "Two lines, as promised: treatment works near Malton. Pump perfect, fuse perfect, operator perfect. A snail in the vent filter.",
      reactions: { "😄": ["priya", "owen", "ewa", "grace", "elisa"] },
    },
    {
      author: "priya",
      daysAgo: 103.16,
      kind: "question",
      title: "Torque for the PVDF valve nuts when the pipe is cold?",
      markdown: "Book says 6 Nm. At 4 °C outside they weep the next day when the sun comes.",
      reactions: { "👀": ["tom"] },
      comments: [
        {
          author: "gerard",
          after: 120,
          markdown: "6 Nm à 20 °C. À froid, 5, puis on reprend à 6 quand la ligne est en température. Jamais plus.",
        },
        {
          author: "jb",
          after: 1440,
          markdown:
            "Gérard’s rule is the right one, and here is why: PVDF expands about ten times more than the steel backing ring. **Tighten to 5 cold, come back after the first warm hour and go to 6.** If you can’t come back, ask the operator and leave him the wrench setting in writing.",
          accepted: true,
          reactions: { "👍": ["priya", "tom", "owen"], "💡": ["sam"] },
        },
      ],
    },
    {
      author: "owen",
      daysAgo: 101.13,
      kind: "thanks",
      title: "Thanks to the Lyon test bench",
      markdown:
        "@Mathis re-ran a full curve overnight so that we could prove to a customer that their flow meter, not our pump, was 12 % off. They apologised, and ordered two more. #capteurs",
      reactions: { "👏": ["mathis", "bruno", "sophie", "grace"], "❤️": ["priya"] },
      comments: [
        {
          author: "mathis",
          after: 120,
          markdown: "Merci ! Their meter was mounted two diameters after an elbow, that explains a lot.",
          reactions: { "💡": ["tom", "priya"] },
        },
      ],
    },
    {
      author: "tom",
      daysAgo: 98.1,
      kind: "question",
      title: "What do you carry for stuck unions, beyond brute force?",
      markdown: "Seized union on a caustic line, cemented with crystals. I broke a strap wrench and my dignity.",
      comments: [
        {
          author: "yann",
          after: 60,
          markdown:
            "Eau chaude, beaucoup, et du temps. La soude cristallisée se dissout. Chiffon trempé, vingt minutes, thermos de café sacrifié.",
          reactions: { "💡": ["tom", "sam"] },
        },
        {
          author: "manon",
          after: 180,
          markdown: "Et on serre d’un millimètre avant de desserrer. Ça casse la croûte.",
          reactions: { "👍": ["yann", "tom"] },
        },
        {
          author: "tom",
          after: 1440,
          markdown:
            "Both work together: **hot wet cloth for twenty minutes, tighten a hair, then undo.** Opened with one hand. Gloves and goggles on, obviously, it spits. Merci Nantes!",
          accepted: true,
          reactions: { "🎉": ["manon", "yann"] },
        },
        {
          author: "thierry",
          after: 1584,
          markdown: "Visière complète plutôt que lunettes avec la soude chaude, s’il te plaît, Tom.",
          reactions: { "👍": ["tom", "owen"] },
        },
      ],
    },
    {
      author: "grace",
      daysAgo: 95.9,
      kind: "question",
      title: "What lead time may I promise for a rebuilt D12?",
      markdown: "The system says 10 days. Customer needs the truth, not the system. #clients",
      comments: [
        {
          author: "bruno",
          after: 180,
          markdown:
            "10 jours c’est l’atelier seul. Avec l’expertise à l’arrivée et l’accord du client, la médiane est à 17.",
        },
        {
          author: "julie",
          after: 1440,
          markdown:
            "I checked the last forty: **half in 17 days, nine in ten within 26**. What takes long is waiting for the customer’s approval of the quote, 6 days on average. If you get a pre-approval up to a ceiling, you may say 12.",
          reactions: { "🙏": ["grace"], "💡": ["marc", "owen", "ruth"] },
        },
        {
          author: "marc",
          after: 2880,
          markdown: "Le plafond d’accord préalable, je l’ajoute à mes offres dès demain.",
        },
      ],
    },
    {
      author: "priya",
      daysAgo: 93.99,
      kind: "practice",
      title: "Commissioning sheet: five numbers that save the second visit",
      markdown: `Write these on the inside of the cabinet door, with a date, in permanent marker:

- Stroke length and frequency **as left**
- Suction pressure, pump running
- Discharge pressure, pump running
- Measured flow with a *bucket and a stopwatch*, whatever the display says
- Relief valve setting

Whoever comes next, maybe you at 3 am, has a reference. I got four phone calls solved in five minutes each this year, because the operator could read me the door.`,
      reactions: { "👍": ["tom", "owen", "ewa", "yann"], "💡": ["sam", "karim"] },
      comments: [
        {
          author: "yann",
          after: 120,
          markdown: "La porte de l’armoire, la seule documentation qu’on ne perd jamais.",
          reactions: { "😄": ["priya", "tom"] },
        },
        {
          author: "elisa",
          after: 1440,
          markdown: "I could print that as a blank label and ship it stuck inside every cabinet. Would you fill it in?",
          reactions: { "👍": ["priya", "tom", "owen", "ewa"] },
        },
        {
          author: "ewa",
          after: 2880,
          markdown: "Space reserved, lower left, 120 x 80 mm.",
          reactions: { "🎉": ["elisa", "priya"] },
        },
        {
          author: "owen",
          after: 4320,
          markdown: "For my generation: please write big.",
          reactions: { "😄": ["priya", "tom"] },
        },
      ],
    },
    {
      author: "owen",
      daysAgo: 91.84,
      kind: "message",
      markdown:
        "Tom is off for two weeks, rota is with Priya for the north and me for the south. If you call Tom, you’ll reach a man on a boat who answers anyway. Please don’t.",
      reactions: { "😄": ["priya", "grace", "ruth"], "👍": ["ewa"] },
    },
    {
      author: "ewa",
      daysAgo: 89.9,
      kind: "question",
      title: "Do you see condensation inside the new control cabinets?",
      markdown: "We had two come back with green terminals. In our workshop everything is dry, so I need your eyes.",
      comments: [
        {
          author: "priya",
          after: 120,
          markdown: "Yes. Two of the last five. Always the ones facing south with the gland on top.",
        },
        {
          author: "tom",
          after: 21600,
          markdown: "Back from the boat: same, coastal sites. Drops on the inside of the door early in the morning.",
        },
        {
          author: "ewa",
          after: 23040,
          markdown:
            "Thank you both. Decision: **glands always at the bottom, a breathing plug, and a 10 W heater** for anything outdoors. From cabinet 312 on. For the installed ones we send a kit with the plug, five minutes to fit.",
          reactions: { "👏": ["owen", "elisa", "sophie"], "👍": ["priya", "tom"] },
        },
        {
          author: "priya",
          after: 43200,
          markdown: "Kit fitted on four sites: dry doors since. Took me four minutes each, five with gloves.",
          reactions: { "🎉": ["ewa"] },
        },
      ],
    },
    {
      author: "sam",
      daysAgo: 87.9,
      kind: "question",
      title: "How do you stay calm when a customer watches you work?",
      markdown:
        "I come to Leeds in a few weeks, and I’m afraid of that more than of the pumps. (Sorry for my English.) #clients",
      reactions: { "❤️": ["tom", "owen", "priya", "grace"] },
      comments: [
        {
          author: "tom",
          after: 20,
          markdown:
            "Your English is fine. Talk while you work: “Now I check the vent.” They relax, you think aloud, everyone wins.",
          reactions: { "👍": ["sam"] },
        },
        {
          author: "owen",
          after: 60,
          markdown: "Give them the torch to hold. Seriously. A person with a job stops staring.",
          reactions: { "😄": ["sam", "priya"] },
        },
        {
          author: "priya",
          after: 120,
          markdown:
            "And allow yourself to say **“I don’t know yet, I’m going to find out.”** Nobody ever got angry with me for that. They get angry at guesses.",
          accepted: true,
          reactions: { "❤️": ["sam", "chloe"], "👏": ["grace"] },
        },
      ],
    },
    {
      author: "priya",
      daysAgo: 85.84,
      kind: "message",
      markdown:
        "Site photo rule learnt the hard way: take the wide one first. I have 30 beautiful close-ups of a flange, and no idea which flange.",
      reactions: { "😄": ["tom", "owen", "mathis", "elisa"] },
    },
    {
      author: "owen",
      daysAgo: 83.96,
      kind: "question",
      title: "Is it normal that the D40 sample trips on dry run after 20 s?",
      markdown: "We got two pre-series units to try. With a long suction hose the tank side takes 35 s to fill.",
      comments: [
        {
          author: "ines",
          after: 180,
          markdown: "The delay is 20 s by default to protect the diaphragm. It’s parameter P17, you may go to 60.",
          reactions: { "👍": ["owen"] },
        },
        {
          author: "elisa",
          after: 1440,
          markdown:
            "P17 up to 60 is safe for the diaphragm, we ran it dry for five minutes on the bench. **But note it on the door.** Your remark made us raise the default to 40 for the series.",
          accepted: true,
          reactions: { "🎉": ["owen"], "👏": ["priya", "tom"] },
        },
      ],
    },
    {
      author: "grace",
      daysAgo: 81.85,
      kind: "thanks",
      markdown:
        "Big thank you to @Priya for joining my sales call as “the person who’ll actually be there at 3 am”. The customer asked her eleven questions, and me none. #clients",
      reactions: { "😄": ["priya", "owen", "tom"], "❤️": ["ruth"] },
    },
    {
      author: "tom",
      daysAgo: 79.87,
      kind: "question",
      title: "Which gloves for sulphuric acid that still let you feel a thread?",
      markdown: "The thick ones are safe, and I drop every nut into the bund.",
      comments: [
        {
          author: "thierry",
          after: 120,
          markdown:
            "For 50 % acid: **butyl 0.5 mm over a thin nylon liner**, long cuff, changed at the first stiff spot. Breakthrough above 8 h, still flexible. Thin nitrile alone is *not* enough: minutes. I’ll send you two pairs to try.",
          accepted: true,
          reactions: { "🙏": ["tom"], "👍": ["priya", "yann"] },
        },
        {
          author: "tom",
          after: 12960,
          markdown: "Tried all week. I can feel an M6 thread. Zero nuts in the bund.",
          reactions: { "🎉": ["thierry"] },
        },
      ],
    },
    {
      author: "priya",
      daysAgo: 77.9,
      kind: "question",
      title: "Flow pulsates at the injection point, dampener or not?",
      markdown: "2-inch line, 40 m of pipe, D25 at 60 strokes. The pipe walks 1 cm at each stroke.",
      comments: [
        {
          author: "jb",
          after: 240,
          markdown: "Un centimètre, c’est trop, les supports vont lâcher. Amortisseur, oui.",
        },
        {
          author: "gerard",
          after: 360,
          markdown:
            "Amortisseur gonflé à 80 % de la pression de service, à moins d’un mètre du refoulement. Et vérifie le clapet de contre-pression, souvent il manque.",
          reactions: { "👍": ["priya"] },
        },
        {
          author: "priya",
          after: 11520,
          markdown:
            "Dampener at 80 %, half a metre from the head, and there was **no back-pressure valve at all**. Pipe stands still now. You can put a coin on edge on it, I did.",
          reactions: { "🎉": ["gerard", "jb", "tom", "owen"], "👏": ["ewa"] },
        },
      ],
    },
    {
      author: "ruth",
      daysAgo: 74.87,
      kind: "announcement",
      title: "New van policy, short version",
      markdown: `- Tools insured overnight **only if the alarm is on**. Photos of the van’s content once a quarter, please.
- Hotels: book anything under 110 £ without asking.
- Anyone driving back after 9 pm can stay the night instead. Nobody will ask why.

Long version in the office, nobody has to read it.`,
      reactions: { "👍": ["tom", "priya", "owen"], "❤️": ["grace"] },
      comments: [
        {
          author: "tom",
          after: 30,
          markdown: "The third one should be framed.",
          reactions: { "👍": ["owen", "priya"] },
        },
      ],
    },
    {
      author: "owen",
      daysAgo: 73,
      kind: "question",
      title: "Best way to ship a contaminated pump back to Lyon?",
      markdown: "Carrier refused one yesterday because the label said “pump, used, chlorine”.",
      comments: [
        { author: "david", after: 120, markdown: "He was right to refuse, sorry." },
        {
          author: "thierry",
          after: 240,
          markdown:
            "Three steps: **rinse ten minutes, neutralise, pH strip between 6 and 8**, photo of the strip. Then the decontamination certificate (form HSE-07, now in English) outside the box, and describe it as “decontaminated equipment”. If you can’t rinse on site, call me: we send a certified carrier.",
          accepted: true,
          reactions: { "👍": ["tom", "priya", "owen", "fatou"] },
        },
        {
          author: "fatou",
          after: 1440,
          markdown:
            "Et s’il vous plaît, le certificat *dehors*. On n’ouvre pas une boîte pour savoir si on a le droit de l’ouvrir.",
          reactions: { "😄": ["thierry"], "👍": ["david", "leo"] },
        },
      ],
    },
    {
      author: "ewa",
      daysAgo: 70.85,
      kind: "message",
      markdown:
        "I visited my first customer site with Priya. Eight years of wiring cabinets, and I had never seen one with mud on it. I will change three things on Monday: bigger labels, longer loops of cable, door opening to the left. #clients",
      reactions: { "❤️": ["priya", "owen", "tom"], "👏": ["piotr", "elisa", "ines"] },
      comments: [
        {
          author: "piotr",
          after: 60,
          markdown: "Everyone in electronics should go once a year. I’m putting it in the plan.",
          reactions: { "👍": ["ewa", "chloe", "owen"] },
        },
      ],
    },
    {
      author: "tom",
      daysAgo: 67.86,
      kind: "question",
      title: "Where do you get 24 V on a site where everything is 400 V and locked?",
      markdown: "Need it for the logger, two days. Battery dies overnight.",
      comments: [
        {
          author: "ewa",
          after: 60,
          markdown:
            "Our cabinet has a spare terminal pair, X9 7/8, fused 2 A. Not on the drawing before rev. D, sorry.",
          reactions: { "💡": ["tom", "priya"] },
        },
        {
          author: "tom",
          after: 72,
          markdown: "**X9 7/8**. All these years. Works, logger running. Somebody please tattoo this on me.",
          reactions: { "😄": ["ewa", "priya", "owen"] },
        },
      ],
    },
    {
      author: "ewa",
      daysAgo: 66.04,
      kind: "practice",
      title: "Reading the fault history of the controller, without laptop",
      markdown: `Hold \`▲\` and \`OK\` for five seconds on the main screen. You get the last 50 faults with hours *before now*.

| Code | Means | First thing to check |
|---|---|---|
| E04 | no stroke seen | sensor cable at the head |
| E11 | leak detector | is it condensation? wipe, wait |
| E17 | dry run | tank vent, then foot valve |
| E23 | supply dip | measure under load |

E23 just before E04 means it’s **the supply, not the sensor**. We changed eleven good sensors last year because of that.`,
      reactions: { "💡": ["tom", "priya", "owen", "sam", "karim"], "👏": ["lena"] },
      comments: [
        {
          author: "owen",
          after: 120,
          markdown: "Eleven. I was four of those. Sorry.",
          reactions: { "😄": ["ewa", "tom"] },
        },
        { author: "tom", after: 180, markdown: "I was five.", reactions: { "😄": ["owen"] } },
        {
          author: "karim",
          after: 1440,
          markdown: "Affiché à l’atelier, ça vaut aussi pour nos propres armoires. Merci Ewa.",
          reactions: { "👍": ["ewa"] },
        },
      ],
    },
    {
      author: "grace",
      daysAgo: 64,
      kind: "question",
      title: "Can someone explain NPSH to me like I’m the customer?",
      markdown: "I can recite it. I can’t explain it.",
      comments: [
        {
          author: "tom",
          after: 30,
          markdown: "Your straw can only suck so hard before the drink turns to foam.",
          reactions: { "😄": ["grace", "priya"] },
        },
        {
          author: "gerard",
          after: 180,
          markdown:
            "La pompe ne tire pas le liquide. C’est **l’air qui pousse le liquide** vers la pompe. Le NPSH, c’est ce qui reste de cette poussée une fois payés la hauteur, les tuyaux et la vapeur.",
          reactions: { "💡": ["grace", "sam", "lucie", "julie"] },
        },
        {
          author: "grace",
          after: 1440,
          markdown:
            "“The pump doesn’t pull, the air pushes, and this is what’s left after the bills.” Gérard, I used it today in front of eight people, and I could see them *get* it.",
          reactions: { "🎉": ["gerard"], "❤️": ["tom", "owen"] },
        },
      ],
    },
    {
      author: "owen",
      daysAgo: 61.94,
      kind: "message",
      markdown:
        "Three jobs last week were closed on the phone thanks to numbers on cabinet doors. 540 miles not driven. Priya, your marker pen has its own budget line now.",
      reactions: { "😄": ["priya", "ruth"], "👏": ["thierry", "elisa", "helene"] },
    },
    {
      author: "priya",
      daysAgo: 59.92,
      kind: "question",
      title: "VPN drops every hour on site, only with the 4G router",
      markdown:
        "Office network fine. On the router it cuts exactly after 60 minutes, and my remote session with the PLC dies mid-download. #vpn",
      comments: [
        { author: "antoine", after: 60, markdown: "Exactly 60? Then it’s a timer, not the signal." },
        {
          author: "antoine",
          after: 300,
          markdown:
            "Found: the routers renew their address each hour, and the VPN client took that for a new network. Fixed by a setting on our side (**roaming allowed**), pushed to everyone tonight. Reboot the laptop once tomorrow morning.",
          accepted: true,
          reactions: { "🎉": ["priya", "tom"], "👏": ["nadia"] },
        },
        {
          author: "priya",
          after: 2880,
          markdown: "Four hours, no drop. Download done. You have no idea how happy I am.",
          reactions: { "❤️": ["antoine"] },
        },
      ],
    },
    {
      author: "owen",
      daysAgo: 57.07,
      kind: "question",
      title: "Who may sign for a pressure test on site?",
      markdown: "Customer’s inspector wants “a competent person”, and looked at me.",
      comments: [
        {
          author: "sophie",
          after: 180,
          markdown:
            "At Arvenelle: anyone with the habilitation “épreuve”, renewed every three years. For Leeds it’s you and Priya. Yours ends in two months, by the way.",
          reactions: { "👀": ["owen"] },
        },
        {
          author: "thierry",
          after: 240,
          markdown:
            "What Sophie says, plus: **hydraulic tests only**, never with air above 0.5 bar, and a 5 m cordon. If the inspector insists on air, stop and call me. I’ll be the difficult one, that’s my job.",
          accepted: true,
          reactions: { "👍": ["owen", "priya", "tom"] },
        },
        { author: "owen", after: 300, markdown: "Renewal booked. Thanks for the reminder, I would have missed it." },
      ],
    },
    {
      author: "tom",
      daysAgo: 54.91,
      kind: "thanks",
      title: "For Ewa",
      markdown:
        "Rang her at 6:40 pm Polish time from a culvert. She stayed on the line for 50 minutes, counting pulses with me. Plant running by eight. She then said *“thank you for calling”*. To me!",
      reactions: { "❤️": ["ewa", "priya", "owen", "piotr"], "👏": ["grace", "elisa"] },
    },
    {
      author: "sam",
      daysAgo: 52.99,
      kind: "question",
      title: "Que veut dire « as left » sur les fiches de mise en service ?",
      markdown: "J’ai cherché dans le dictionnaire, ça dit « comme gauche ».",
      reactions: { "😄": ["tom", "priya", "lucie"] },
      comments: [
        {
          author: "priya",
          after: 10,
          markdown:
            "« État à la sortie » : les réglages **tels qu’on les laisse** en partant. And “as found” is what you saw when you arrived. The difference between the two is your whole visit.",
          accepted: true,
          reactions: { "👍": ["sam", "karim"], "❤️": ["tom"] },
        },
        { author: "sam", after: 20, markdown: "C’est beau, dit comme ça. Merci !" },
      ],
    },
    {
      author: "grace",
      daysAgo: 51.04,
      kind: "message",
      markdown:
        "Customer’s question of the week: “Does the pump mind being upside down?” I said I’d ask. Does it mind? #clients",
      comments: [
        {
          author: "elisa",
          after: 60,
          markdown: "It minds very much.",
          reactions: { "😄": ["grace", "tom", "priya", "owen"] },
        },
        {
          author: "gerard",
          after: 120,
          markdown: "Une nuit, en 1999, quelqu’un a essayé. On n’en parle plus.",
          reactions: { "😄": ["lucie", "karim", "bruno", "elisa"] },
        },
      ],
    },
    {
      author: "tom",
      daysAgo: 48.98,
      kind: "question",
      title: "Diaphragm failed after only 900 hours, what should I look at?",
      markdown: "Ferric chloride, 40 %, room temperature, 3 bar. Torn at the outer edge, not in the middle.",
      comments: [
        { author: "priya", after: 40, markdown: "Outer edge is usually over-torque or a pinch." },
        { author: "anais", after: 180, markdown: "Can you read me the batch moulded at the back? Four digits." },
        { author: "tom", after: 240, markdown: "1814." },
        {
          author: "anais",
          after: 2880,
          markdown:
            "Batch 1814: hardness out of range on our retained sample, 78 instead of 70 ± 3. **It’s us, not you.** 60 pieces shipped, we have the list of the serial numbers, replacements leave tomorrow. Thank you for sending the photo of the edge, it pointed straight at it.",
          accepted: true,
          reactions: { "👏": ["tom", "owen", "sophie"], "🙏": ["grace"] },
        },
        {
          author: "owen",
          after: 3168,
          markdown: "Proper answer, thank you Anaïs. I’d rather hear “it’s us” than anything else.",
          reactions: { "❤️": ["anais"] },
        },
      ],
    },
    {
      author: "priya",
      daysAgo: 45.89,
      kind: "question",
      title: "Anyone commissioned over satellite link?",
      markdown: "Site in the Highlands. Round trip is 700 ms, the programming tool times out at 500.",
      comments: [
        {
          author: "antoine",
          after: 120,
          markdown: "The tool has a hidden setting: in its `.ini`, `timeout_ms=500`. Put 3000.",
          reactions: { "👍": ["priya"] },
        },
        {
          author: "ewa",
          after: 180,
          markdown:
            "And download in blocks, not in one file: menu Transfer, “by module”. If it breaks you only repeat one.",
        },
        {
          author: "priya",
          after: 8640,
          markdown: "`timeout_ms=3000` **and** by module: eleven minutes, no error. Also: sheep like antennas.",
          accepted: true,
          reactions: { "😄": ["ewa", "antoine", "tom"] },
        },
      ],
    },
    {
      author: "tom",
      daysAgo: 47.14,
      kind: "message",
      markdown:
        "Sam arrived. Day one: he carried everything, asked “what changed?” before I did, and found the fault. I’m thinking of retiring.",
      reactions: { "🎉": ["karim", "lucie", "gerard", "priya", "owen", "chloe"], "❤️": ["sam"] },
      comments: [
        {
          author: "karim",
          after: 60,
          markdown: "On vous le prête, hein. On ne vous le donne pas.",
          reactions: { "😄": ["tom", "owen", "sam"] },
        },
      ],
    },
    {
      author: "owen",
      daysAgo: 41.12,
      kind: "question",
      title: "Spare parts list per site, who keeps it up to date?",
      markdown: "I have four spreadsheets for Hull. All different, all mine.",
      comments: [
        {
          author: "lena",
          after: 120,
          markdown:
            "I can build it from the reports: every part used, per asset, last date. 80 % of the list for free.",
          reactions: { "👍": ["owen", "tom"] },
        },
        { author: "julie", after: 1440, markdown: "Et côté ADV, j’ai tous les bons de livraison depuis 2016." },
        {
          author: "lena",
          after: 17280,
          markdown:
            "Joined both: **one page per site, parts with last replacement and current stock in Lyon**. Six sites as a start, incl. Hull. Tell me what is wrong with it, I’m sure something is.",
          accepted: true,
          reactions: { "🎉": ["owen", "tom", "priya"], "👏": ["julie", "david"] },
        },
        {
          author: "tom",
          after: 18720,
          markdown: "It knows about the snail.",
          reactions: { "😄": ["lena", "priya", "owen"] },
        },
      ],
    },
    {
      author: "sam",
      daysAgo: 41.6,
      kind: "thanks",
      title: "Merci Leeds",
      markdown:
        "A week with you. I learned: “what changed?”, the bucket and the stopwatch, and tea. Thank you @Tom, @Priya, @Owen. I write my report with the photos in order, wide one first.",
      reactions: { "❤️": ["tom", "priya", "owen", "grace", "ruth", "karim"], "👏": ["chloe", "lucie"] },
    },
    {
      author: "owen",
      daysAgo: 35.08,
      kind: "practice",
      title: "Handing over to the customer: let them do the last start",
      markdown: `For ten years I started the pump and showed it. Since spring, **I stop it, hand over the sheet, and ask the operator to start it** while I stand behind with my hands in my pockets.

- They find the two steps missing in our manual. Every time.
- They call less afterwards. From about 3 calls in the first month to fewer than 1.
- They’re proud. So am I.

It takes 25 minutes longer. It saves a day.`,
      reactions: { "💡": ["priya", "tom", "grace", "elisa", "ines"], "👏": ["helene"] },
      comments: [
        {
          author: "elisa",
          after: 180,
          markdown: "Could you send me those two missing steps, each time? I’d like to earn a boring manual.",
          reactions: { "👍": ["owen", "priya"] },
        },
        { author: "priya", after: 1440, markdown: "Hands in pockets is the hard part.", reactions: { "😄": ["owen"] } },
        {
          author: "sophie",
          after: 2880,
          markdown: "On devrait faire pareil pour nos réceptions internes : les mains dans les poches, et on regarde.",
          reactions: { "💡": ["owen", "ines"] },
        },
      ],
    },
    {
      author: "priya",
      daysAgo: 33.13,
      kind: "question",
      title: "Does the D40 have a way to lock the stroke setting?",
      markdown: "Operator’s nephew “helped”.",
      comments: [
        {
          author: "ines",
          after: 60,
          markdown: "Yes: P02 = 1 asks for a code. Default code 0000, please change it.",
          reactions: { "👍": ["priya"] },
        },
        {
          author: "elisa",
          after: 120,
          markdown:
            "P02, and on the series there’s **a sealing hole for a lead seal** below the knob. Your two pre-series units have it too: it’s under the sticker.",
          accepted: true,
          reactions: { "👀": ["priya"] },
        },
        {
          author: "priya",
          after: 150,
          markdown: "Under the sticker! Found. The nephew is defeated.",
          reactions: { "😄": ["elisa", "ines", "tom"] },
        },
      ],
    },
    {
      author: "tom",
      daysAgo: 30.03,
      kind: "question",
      title: "Can we get the manuals on paper again?",
      markdown: "I know, I know. But under a skid with wet gloves, a tablet is a mirror. #procédures",
      reactions: { "👍": ["priya", "yann"] },
      comments: [
        { author: "elisa", after: 1440, markdown: "Which pages do you really use?" },
        {
          author: "tom",
          after: 1584,
          markdown: "Parts diagram, torque table, fault codes, wiring. Four pages of 180.",
        },
        {
          author: "elisa",
          after: 10080,
          markdown:
            "**One A3 sheet, folded, waterproof, both sides**: those four, per model. First 50 printed, in the next shuttle. Number 1 is for you.",
          accepted: true,
          reactions: { "🎉": ["tom", "priya", "owen", "yann", "sam"], "👏": ["gerard"] },
        },
        { author: "yann", after: 11520, markdown: "On en voudrait vingt à Nantes !" },
      ],
    },
    {
      author: "ewa",
      daysAgo: 26.98,
      kind: "message",
      markdown:
        "Firmware 4.6 is out for pilots. The unit next to the ratio is now the biggest thing on the screen. Tom’s tenfold acid will not happen again.",
      reactions: { "👍": ["tom", "sophie", "owen", "priya"], "👏": ["elisa", "thierry"] },
    },
    {
      author: "grace",
      daysAgo: 24.05,
      kind: "question",
      title: "How do I say no to a customer who wants a pump twice too big “for later”?",
      markdown: "He’s convinced that bigger is safer.",
      comments: [
        {
          author: "gerard",
          after: 120,
          markdown: "Au dixième de sa course, une pompe ne dose plus, elle hésite.",
          reactions: { "👍": ["priya"] },
        },
        {
          author: "marc",
          after: 300,
          markdown:
            "Je montre la courbe de précision : sous 20 % de course, on passe de ± 1 % à ± 8 %. Huit pour cent de chlore, ils comprennent.",
          reactions: { "💡": ["grace", "julie"] },
        },
        {
          author: "grace",
          after: 4320,
          markdown:
            "Showed the curve, quoted Gérard (“below a tenth of its stroke a pump doesn’t dose, it hesitates”). He took the right size **and** the bigger head as a spare for later. Everyone happy.",
          reactions: { "👏": ["marc", "gerard", "owen"] },
        },
      ],
    },
    {
      author: "priya",
      daysAgo: 20.95,
      kind: "message",
      markdown:
        "Bucket and stopwatch again: display 42 L/h, bucket 31. The operator had believed the display for two years, and “corrected” his recipe around it.",
      reactions: { "👀": ["tom", "owen", "mathis"] },
      comments: [
        {
          author: "mathis",
          after: 180,
          markdown: "Envoie-moi la configuration de la ligne, ça m’intéresse pour la formation mesure.",
        },
      ],
    },
    {
      author: "owen",
      daysAgo: 17.93,
      kind: "question",
      title: "On-call phone: how do you sleep?",
      markdown: "Serious question. I jump at every vibration, even when I’m not on call. Twenty years in.",
      reactions: { "❤️": ["tom", "priya", "chloe", "ruth", "grace"] },
      comments: [
        {
          author: "priya",
          after: 60,
          markdown:
            "A different ringtone for the on-call line, and the private phone in another room. Took two weeks for my body to believe it.",
          reactions: { "👍": ["owen"] },
        },
        {
          author: "chloe",
          after: 180,
          markdown: "Merci d’en parler, Owen. La moitié de l’équipe me l’a dit en privé.",
        },
        {
          author: "ruth",
          after: 1440,
          markdown:
            "We can change something: from next month **the rota is one week in four instead of two in four**, Lyon takes the French calls, and the morning after a night call is off, no form. Owen, you could have asked ten years ago. So could I.",
          accepted: true,
          reactions: { "❤️": ["owen", "tom", "priya"], "👏": ["helene", "chloe", "karim"] },
        },
        {
          author: "tom",
          after: 1728,
          markdown: "The morning off after a night call would have saved my marriage to my alarm clock.",
          reactions: { "😄": ["owen", "priya", "ruth"] },
        },
      ],
    },
    {
      author: "owen",
      daysAgo: 16.02,
      kind: "announcement",
      title: "Calibrated kits: please bring yours back by month end",
      markdown:
        "Multimeters, pressure gauges, the two clamp meters. @Mathis comes to Leeds with the reference bench for two days, so nothing has to be shipped. Bring cables too, he tests those as well.",
      reactions: { "👍": ["tom", "priya", "grace"] },
      comments: [
        {
          author: "mathis",
          after: 120,
          markdown: "And bring your questions about meters in elbows.",
          reactions: { "😄": ["priya"] },
        },
      ],
    },
    {
      author: "tom",
      daysAgo: 12.98,
      kind: "question",
      title: "Unexpected: pump runs faster after firmware 4.6?",
      markdown: "Same setpoint, 60 strokes shown, I count 63 with the stopwatch. Only at one site of three.",
      comments: [
        { author: "ewa", after: 30, markdown: "Is it a 60 Hz supply? Ship, or generator?" },
        { author: "tom", after: 36, markdown: "…generator. It’s at 52 Hz.", reactions: { "😄": ["ewa"] } },
        {
          author: "ewa",
          after: 180,
          markdown:
            "Then it’s what I feared: 4.6 takes the mains as its clock. **My mistake, I’m sorry.** 4.6.1 uses the quartz again, tested here on a generator, out for pilots tonight. Please don’t install 4.6 anywhere else.",
          reactions: { "👏": ["tom", "owen", "sophie"], "❤️": ["priya", "elisa"] },
        },
        {
          author: "tom",
          after: 1440,
          markdown: "4.6.1: 60 is 60. Found, owned and fixed in a day, that’s how it should be.",
          reactions: { "👍": ["ewa", "piotr"] },
        },
      ],
    },
    {
      author: "owen",
      daysAgo: 9.86,
      kind: "thanks",
      markdown:
        "To everyone who answered the sleep question, here or quietly. First week of the new rota. I slept. #accueil",
      reactions: { "❤️": ["priya", "tom", "chloe", "ruth", "grace", "ewa"] },
    },
    {
      author: "grace",
      daysAgo: 7.13,
      kind: "message",
      markdown:
        "The A3 sheet made a customer say: “Finally somebody who has been under a skid”. Forwarding all credit to Tom’s wet gloves. #clients",
      reactions: { "😄": ["tom", "elisa", "priya"], "👏": ["owen"] },
    },
    {
      author: "priya",
      daysAgo: 4.13,
      kind: "question",
      title: "Strange white crust on the head after switching supplier of hypochlorite",
      markdown:
        "Same concentration on paper. Crust at the discharge side only, the flow falls by 5 % a week. #fournisseurs",
      comments: [
        { author: "tom", after: 120, markdown: "Hard water dilution?" },
        {
          author: "anais",
          after: 1440,
          markdown: "Could you send 50 mL and the old datasheet and the new one? I’d like to look at the stabiliser.",
        },
        {
          author: "priya",
          after: 1728,
          markdown: "In the post, both. The new one has a line on silicate that the old one hasn’t.",
          reactions: { "👀": ["anais"] },
        },
      ],
    },
    {
      author: "tom",
      daysAgo: 1.4,
      kind: "question",
      title: "Lifting point on the D40: is the eyebolt in the box rated?",
      markdown: "No marking on mine. 45 kg on a thing without a number makes me nervous.",
      comments: [
        {
          author: "ines",
          after: 120,
          markdown: "Please don’t lift with it until I answer. Checking.",
          reactions: { "👍": ["tom"] },
        },
        {
          author: "ines",
          after: 420,
          markdown:
            "It’s rated (C15, 170 kg) but the marking is **underneath, where nobody can see it**. Sorry for the scare, thank you for stopping. Marking goes on the collar for the series; I’m sending Leeds four marked ones.",
          accepted: true,
          reactions: { "👏": ["owen", "priya", "thierry"] },
        },
      ],
    },
    {
      author: "owen",
      daysAgo: 0.7,
      kind: "message",
      markdown:
        "Good morning: frost warning north of Leeds. Lagging, drain the suction lines on anything stopped, and go slowly. No pump is worth a ditch.",
      reactions: { "👍": ["tom", "priya", "grace"], "🙏": ["ruth"] },
    },
    {
      author: "priya",
      daysAgo: 0.15,
      kind: "question",
      title: "Anyone near Goole today with a spare E04 sensor cable?",
      markdown: "5 m, straight plug. Mine has been eaten. By a cow, I believe. #capteurs",
      comments: [
        {
          author: "tom",
          after: 20,
          markdown: "I have one in the van, 40 minutes from you. Tell the cow to wait.",
          reactions: { "😄": ["owen", "grace"] },
        },
      ],
    },
    {
      author: "priya",
      daysAgo: 13.97,
      kind: "practice",
      title: "Driving home after a bad day on site",
      markdown: `Not technical. Three of us had a near miss on the road this winter, always after a difficult job.

- I **sit in the van for ten minutes** with the engine off before leaving. Tea, no phone.
- I call the next person *before* I drive, not while.
- If I can’t remember the last two junctions, I stop. Ruth pays the hotel, she said so in writing.

The report can wait. You can’t be replaced from stock. #stock-critique`,
      reactions: { "❤️": ["tom", "owen", "grace", "ruth", "thierry", "chloe"], "👏": ["helene", "ewa"] },
      comments: [
        {
          author: "ruth",
          after: 30,
          markdown: "Confirmed, in writing, again.",
          reactions: { "❤️": ["priya", "tom", "owen"] },
        },
        {
          author: "yann",
          after: 180,
          markdown: "Je le lis à l’équipe de Nantes demain matin. On a la même route du retour.",
          reactions: { "👍": ["priya"] },
        },
      ],
    },
    {
      author: "tom",
      daysAgo: 24.87,
      kind: "message",
      markdown:
        "New record: a pump from 1996, found behind a wall during a renovation. Still dosing. Nobody knew it was there, including the people drinking the water.",
      reactions: { "😄": ["priya", "owen", "grace", "elisa", "sam"], "❤️": ["gerard"] },
      comments: [
        { author: "gerard", after: 120, markdown: "Numéro de série, s’il te plaît ?" },
        { author: "tom", after: 150, markdown: "D8, 0331." },
        {
          author: "gerard",
          after: 180,
          markdown: "C’est moi qui l’ai réglée. J’avais les cheveux noirs.",
          reactions: { "❤️": ["tom", "lucie", "priya", "elisa", "sam", "karim", "owen"] },
        },
      ],
    },
  ],
}
