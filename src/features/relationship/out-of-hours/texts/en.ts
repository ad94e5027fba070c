const question = '*Does this time still work?*';

export const en = {
  text: 'Does your session’s time still work?',
  lines: {
    free: (when: string) =>
      `:clock3: ${question} Your session is on *${when}*. For one of you, that’s now a day off.`,
    quiet: (when: string) =>
      `:clock3: ${question} Someone’s hours or time zone changed. Your session on *${when}* is now in their quiet hours.`,
    awake: (when: string) =>
      `:clock3: ${question} Someone’s hours or time zone changed. Your session on *${when}* is now outside their working hours.`,
  },
  onDayOff: (names: string, when: string) =>
    `You meet *${names}* on *${when}*. It stays booked until one of you moves or skips it.`,
  staysBooked: 'It stays booked until one of you moves or skips it.',
  suitsAgain: 'It suits everyone’s hours again. The Home tab of Peer Pairs shows your next session.',
};
