export const en = {
  turnedText: 'Your pair DM is a channel now. Shall your pair go on in a new one?',
  turned: (names: string) =>
    `*Your pair DM with ${names} is a channel now.* New members can be added there and read it all, so I’ve stopped writing in it. *Stop sharing* can’t take anything out of it anymore.`,
  home: (names: string) =>
    `:no_entry_sign: *Your pair DM with ${names} is a channel now.* I don’t write or change anything there, so what stands there stays.`,
  homeNext: (names: string) => `*Go on with ${names} in a new pair DM?*`,
  homeNextHow: 'I open it once everyone says yes.',
  question: 'Shall your pair go on in a new pair DM? I open it once everyone says yes.',
  goOn: 'Go on there',
  waiting: (names: string) =>
    `You go on with *${names}* in a new pair DM. I open it once everyone says yes. \`/peer end\` shows what else is open to you.`,
  agreed: (names: string) =>
    `You go on with *${names}* in a new pair DM. Look for it in your sidebar. \`/peer pair\` shows where you are.`,
  over: 'There’s nothing to answer here now. `/peer pair` shows where you are.',
  opened:
    ':wave: *This is your new pair DM.* All that’s yours came along, and `/peer pair` shows it. What I had for you meanwhile follows here.',
  openedText: 'This is your new pair DM.',
  refusals: {
    'not-asked':
      'There’s nothing to answer here now, so nothing was changed. `/peer pair` shows where you are.',
  },
};
