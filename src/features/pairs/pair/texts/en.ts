export const en = {
  welcome: 'Here you find your pair, your agreement, and your goals with their next steps.',
  pairOf: (program: string) => `In _${program}_`,
  pairPaused:
    'This pair is paused: nothing comes from me by itself. You can still meet, and work on your goals.',
  pairClosing: (day: string | undefined) =>
    `This pair ends ${day === undefined ? 'soon' : `on *${day}*`} with its program. Until then you can meet, and finish what you set out to do.`,
  pairTitle: (names: string) => `You and ${names}`,
  over: 'This pair has ended. `/peer join` is open to you whenever you like.',
  refusals: {
    'no-pair':
      'You don’t have a pair right now. `/peer join` puts you into the next round; if you’ve joined, I’ll write the moment you have a peer.',
    'not-a-member':
      'That belongs to another pair, so nothing was changed. The Home tab of Peer Pairs shows yours.',
    'not-begun':
      'This isn’t a pair yet, so nothing was changed. It becomes one once everybody has said yes: my question to you stands under *Messages*.',
    lapsed:
      'The time for this answer is over, so nothing was changed. The Home tab of Peer Pairs shows where you stand.',
    'has-begun':
      'Everybody has said yes and you’re introduced, so this answer changes nothing. `/peer help` shows every way out.',
    'not-introduced':
      'Your pair DM isn’t open yet, so nothing was changed. Please try again once your introduction stands there.',
    paused: (day: string | undefined) =>
      day === undefined
        ? 'The pause of this pair is over, and it goes on in your next working hours. Nothing was changed; please try again then.'
        : `This pair is paused until *${day}*, so nothing was changed. Then it goes on by itself; whoever is away can come back sooner with \`/peer resume\`.`,
    closing: (day: string | undefined) =>
      [
        day === undefined
          ? 'This pair ends soon with its program'
          : `This pair ends with its program on *${day}*`,
        ', so nothing new begins in it now. Until then `/peer session` brings you a session to close with.',
      ].join(''),
    ended:
      'This pair has ended, so nothing was changed. The Home tab of Peer Pairs shows where you stand and what you can do next.',
  },
};
