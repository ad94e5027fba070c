export const en = {
  command: { line: 'something to talk about', button: 'A topic for us' },
  heading: ':speech_balloon: *Something to talk about*',
  text: (prompt: string) => `Something to talk about: ${prompt}`,
  for: {
    mentee: (mentee: string) => `For the mentee today, ${mentee}.`,
    mentor: (mentee: string) => `For the mentor today, while ${mentee} brings the topic.`,
    both: () => 'For both of you, in any order.',
  },
  noHurry: 'Take it up when you meet, here, or not at all.',
  swap: 'Another one',
  save: 'Keep for later',
  mute: (theme: string) => `Leave out “${theme}”`,
  isKept: 'You keep this for later: it comes again before any other.',
  saved: 'Kept. It comes again before any other topic.',
  muted: (theme: string) => `From now on I leave out *${theme}* for the two of you.`,
  unmute: 'Bring it back',
  unmuted: (theme: string) => `*${theme}* may come again.`,
  asked: 'A topic is on its way to your pair DM.',
  refusals: {
    'no-swap-left':
      'Three to choose from is as far as I go at one time. `/peer topic` brings a new one whenever you like.',
    'nothing-left':
      'I have nothing else that fits you just now. Bringing a theme back, or meeting once more, opens others.',
    'asked-often': 'That makes five topics in a day. Pick one of those, and ask me again tomorrow.',
  },
};
