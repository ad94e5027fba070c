export const en = {
  text: 'Does your session’s time still suit you all?',
  quiet: (when: string) =>
    `:clock3: *Does this time still suit you all?* Someone’s hours or time zone changed. Your session on *${when}* is now in their quiet hours.`,
  awake: (when: string) =>
    `:clock3: *Does this time still suit you all?* Someone’s hours or time zone changed. Your session on *${when}* is now outside their working hours.`,
  staysBooked: 'It stays booked until one of you moves or skips it.',
  suitsAgain: 'It suits everyone’s hours again. The Home tab of Peer Pairs shows your next session.',
};
