export const en = {
  welcome: 'Here you find your pair, your agreement, and your goals with their next steps.',
  pairOf: (program: string) => `In _${program}_`,
  pairPaused: 'This pair is paused: nothing comes from me by itself. You can go on whenever you like.',
  pairTitle: (names: string) => `You and ${names}`,
  over: 'This pair has ended. `/peer join` is open to you whenever you like.',
  refusals: {
    'no-pair':
      'You have no pair yet. `/peer join` puts you into the next round; if you have joined, you will hear from me when it comes.',
    'not-a-member':
      'That belongs to another pair, so nothing was changed. The Home tab of Peer Pairs shows yours.',
  },
};
