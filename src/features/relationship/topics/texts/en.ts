export const en = {
  command: { line: 'something to talk about', button: 'Get a topic' },
  heading: ':speech_balloon: *Something to talk about*',
  text: (prompt: string) => `Something to talk about: ${prompt}`,
  for: {
    mentee: {
      swap: (mentee: string) => `For the next mentee, ${mentee}.`,
      halves: () => 'For each of you while you’re mentee.',
    },
    mentor: {
      swap: (mentee: string) => `For the mentor, while ${mentee} is mentee.`,
      halves: () => 'For each of you while you’re mentor.',
    },
    both: { swap: () => 'For each of you, in any order.', halves: () => 'For each of you, in any order.' },
  },
  noHurry: 'Talk about it here, when you meet, or not at all.',
  comesAgain: 'I sent no topics while it was quiet here. They come again now.',
  swap: 'Show another',
  save: 'Keep for later',
  mute: (theme: string) => `Leave out “${theme}”`,
  isKept: 'Kept for later. It comes again before any other topic.',
  saved: 'Kept. It comes again before any other topic. `/peer topic` gets one at any time.',
  muted: (theme: string) =>
    `I won’t send topics about *${theme}* to your pair. Home shows your pair that you’d rather leave it out, and only you can allow it again.`,
  unmute: 'Allow again',
  unmuteSpoken: (theme: string) => `Allow again: topics about ${theme}`,
  leftOut: {
    own: (themes: string) => `You’d rather leave out topics about: ${themes}`,
    ofPeer: (themes: string) => `A peer would rather leave out topics about: ${themes}`,
  },
  unmuted: {
    'can-come': (theme: string) => `Topics about *${theme}* can come again. \`/peer topic\` gets one.`,
    'left-out': (theme: string) =>
      `A peer would rather leave out topics about *${theme}*, so none come. \`/peer topic\` gets one about something else.`,
  },
  asked: 'A topic is on its way to your pair DM. `/peer topic` gets another.',
  refusals: {
    'no-swap-left': 'You’ve seen three topics. Pick one, or get a new one with `/peer topic`.',
    'nothing-left':
      'I have no other topic that fits right now. You’ll get more after your next session, or when you allow a theme again.',
    'asked-often': 'You can get five topics a day. Pick one of those, or ask me again tomorrow.',
  },
  isQuiet: 'your pair has been quiet. `/peer topic` brings topics back.',
  foretold: 'A topic for your pair, in your rhythm',
};
