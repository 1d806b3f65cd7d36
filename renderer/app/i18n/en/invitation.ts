export const invitation = {
  title: "Invite colleagues",
  what: "Whoever holds the invitation can join {{site}} under their own name, see who is in it, and read and write in its open communities.",
  closed: "Private communities and those on request stay closed to them, except those that you tick here.",
  uses: "For how many people?",
  days: "Valid for how many days?",
  role: "Their role",
  roles: {
    member: "Member",
    guest: "Guest",
    moderator: "Moderator",
    administrator: "Administrator",
  },
  roleText: {
    member: "Sees the open communities and the directory, writes, founds communities, invites.",
    guest:
      "A partner or reseller: reads and writes only in the communities that you choose, and invites nobody. Their machine learns the names, job titles and roles of the site’s members, and no other community.",
    moderator:
      "As a member, and removes members and guests. Whoever holds this invitation gets that right: give it to one person.",
    administrator:
      "As a moderator, and gives roles and looks after open communities. Whoever holds this invitation gets that right: give it to one person.",
  },
  communities: "Communities that it opens",
  communitiesGuest: "Choose at least one: a guest sees nothing else.",
  communitiesMore: "Beyond the open ones, which are open to them anyway.",
  communitiesNone: "You look after no community into which you could let them.",
  noCommunity: "Choose at least one community.",
  opens: "Whoever comes by it is let into the chosen communities without anybody’s doing.",
  asGuest: "They come as guests: they see only the communities that you chose.",
  make: "Create the invitation",
  ready_one: "The invitation is ready, for one person.",
  ready_other: "The invitation is ready, for up to {{count}} people.",
  range: "Write a whole number from {{least}} to {{most}}.",
  until: "It is valid until {{date}}.",
  whileAlone:
    "As long as you are alone in the site, only this machine can let them in: keep Palabre open on it, on the same network as theirs.",
  anyMember: "Any member's machine can let them in, even while yours is off.",
  message: {
    title: "A message ready to send",
    help: "Paste it into an email or a chat: it says what to do, step by step, in English and in French.",
    give: "Give Palabre's folder with it, on a USB stick or a share. The portable folder starts with a double click and installs nothing; the folder of the sources needs Node.js.",
    copy: "Copy the message",
    hello:
      "Hello, I invite you to “{{site}}” on Palabre, our team's network: it has no server, it lives on our machines.",
    start:
      "Open the Palabre folder that I give you and double-click “Palabre”: there is nothing to install. (If it has no file “Palabre”: install Node.js 20.19 or later, open a terminal in that folder and type npm start.)",
    startPacked:
      "Open Palabre, with the installer or in the folder that I give you: nothing else needs to be installed.",
    givePacked: "Give your installer or your folder of Palabre with it, without the “data” in it: that is your own.",
    helloGuest:
      "Hello, I invite you to Palabre, the network of “{{site}}”: it has no server, it lives on its members’ machines. You come as a guest, to the communities that I chose for you.",
    paste: "Choose “Join my colleagues”, then paste this whole message.",
    limits:
      "Your machine must be on the same network as ours (the company’s Wi-Fi, cable or VPN). The invitation is good until {{date}}.",
  },
  private: "Send it privately, by message or by hand: whoever has it can come in.",
  others: "Other ways to give it: text, link, file",
  text: "As text",
  textHelp: "Alone, for those who have Palabre already: they paste it under “Join my colleagues”.",
  copyText: "Copy the invitation as text",
  link: "As a link",
  linkHelp: "For those who have Palabre open on their machine already: elsewhere, this link leads nowhere.",
  copyLink: "Copy the invitation link",
  file: "As a file",
  fileHelp: "{{file}}, for a USB stick or an attachment.",
  save: "Save the file",
  done: "Done",
}
