export const settings = {
  title: "Settings",
  me: {
    name: "Your name",
    job: "Your job",
    help: "What I can help with",
    helpHelp: "Separate with commas: colleagues will see it on your profile.",
  },
  appearance: {
    language: "Language",
    theme: "Colours",
    auto: "As the system",
    light: "Light",
    dark: "Dark",
    density: "Density",
    airy: "Airy",
    dense: "Compact",
    keys: "Single-key shortcuts",
    keysHelp: "C, J, K, ? and the like. They never act while you type.",
  },
  storage: {
    where: "Everything you see is kept on this machine, in this browser profile.",
    used: "{{used}} used; up to {{room}} available to Palabre.",
    kept: "This browser has promised to keep it until you remove it yourself.",
    notKept:
      "This browser may clear it when the disk is nearly full. Your colleagues' machines keep what they have received.",
    devices: "My machines: add, name, take off; recovery code",
    mine: "My data: what is kept, where, export, erase",
    ask: "Ask the browser to keep it",
    refused: "The browser did not promise it. It often does after a few days of use.",
    desktop: {
      where: "Everything you see is kept on this machine, among the data of the Palabre application.",
      kept: "Palabre keeps it until you remove it yourself.",
      notKept:
        "When the disk is nearly full, some of it may be cleared. Your colleagues’ machines keep what they have received.",
      ask: "Ask to keep everything",
      refused: "This machine did not promise it. Make room on the disk, then ask again.",
    },
  },
  network: {
    text: "Who is connected, what waits, and how machines find one another:",
    open: "open the Network page",
  },
  about: {
    version: "Palabre {{version}}, profile “{{profile}}”",
    mainVersion: "Palabre {{version}}, main profile",
    text: "A network for your company that lives on your own machines: no server, nothing sent elsewhere.",
  },
  update: {
    ready: "Version {{version}} is here, and verified. Stop Palabre, then open this file:",
    unreachable: "The source of updates does not answer.",
    settings: "The file updates.json of this machine could not be understood: no update is looked for.",
    unsigned: "An update was refused: its signature is not the expected one. Tell IT.",
    malformed: "An update was refused: its description can't be read. Tell IT.",
    older: "An update was refused: it is older than this version.",
    altered: "An update was refused: the file is not the one that was signed. Tell IT.",
  },
  charter: "Charter and what is posted here",
  trust: "Roles and trust",
  forIt: {
    title: "For IT and data protection",
  },
}
