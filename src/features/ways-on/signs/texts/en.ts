export const en = {
  signs: {
    'emotional-distance': 'it’s hard to speak openly',
    'communication-broke-down': 'it’s hard to reach each other',
    'goals-diverged': 'your goals have moved apart',
    fatigue: 'this costs more energy than it gives',
    'no-progress': 'things aren’t moving',
  },
  private: (sign: string) => `*Your check-ins show signs that ${sign}.* It’s easier to talk about early.`,
  privateHow: (names: string) =>
    `It’s about your pair with *${names}*. I show it only to you, and I keep no note of it outside this message. If you want to say it, this is a start:`,
  tell: { two: 'Tell my peer', trio: 'Tell my peers' },
  joint: (sign: string) =>
    `*Check-ins from each of you show signs that ${sign}.* It’s easier to talk about early.`,
  jointHow:
    'I don’t say who answered what or when, and I keep no note of it outside this message. This is a way to start:',
  over: 'What stood here was about a pair that has ended. The Home tab of Peer Pairs shows what’s next for you.',
  said: '*You’ve said something in your pair DM since*, so I took away what stood here. A time to talk helps now.',
  title: 'Say it',
  preview: 'Preview it',
  close: 'Not now',
  where: 'Your pair DM shows it with your name and nothing else. You see it first as it will stand there.',
  starts: 'Ways to start:',
  start: (situation: string, say: string) => `• ${situation} _${say}_`,
  label: 'What do you want to say?',
  missing: 'Please write a few words, or close this.',
  previewTitle: 'As it will stand',
  send: 'Send to DM',
  previewHow: 'This is all your pair DM will show. A workspace owner may be able to export Slack messages.',
  passedOn: (name: string) => `*${name}* would like to say:`,
  passedOnGone: 'I no longer keep what was said here. `/peer end` shows the ways on.',
  passedOnText: (name: string) => `${name} would like to say something.`,
  sent: 'I’m sending it to your pair DM. `/peer session` helps you find a time to talk.',
};
