export const en = {
  answered: {
    yes: 'Good to hear. The easiest start is a time to meet. I can suggest some in your pair DM, and I won’t say who asked.',
    pause: 'That’s fine. `/peer pause` keeps everything as it is until a day you choose.',
    another: 'That’s fine. `/peer rematch` asks for another peer, and I won’t ask why.',
    end: 'That’s fine, and thank you for trying. `/peer leave` takes you out of the program and ends the pair with one neutral line. It first shows you what that means.',
  },
  yes: {
    'times-there':
      'Good to hear. There are times to meet in your pair DM already. Take one of those, or find another by `/peer session`.',
    booked: 'Good to hear. You already have a session booked, and `/peer session` shows it.',
    paused: (day: string) =>
      `Good to hear. Your pair is paused until *${day}*, so I look for no time to meet before that. \`/peer pair\` shows where you are.`,
  },
  released: {
    line: (names: string, size: 'two' | 'trio') =>
      `You and *${names}* haven’t started, so I’ve released your ${size === 'two' ? 'pair' : 'trio'}. That happens, and nobody is to blame.`,
    first: 'You’re still in, and *first in the next round*. If now isn’t the time, that’s fine too.',
    'in-no-round': 'You’re in no round right now. The Home tab of Peer Pairs shows where you stand.',
  },
  waysOn: {
    yes: 'Find a time',
    pause: 'Take a pause',
    another: 'Find another peer',
    end: 'Leave the program',
  },
};
