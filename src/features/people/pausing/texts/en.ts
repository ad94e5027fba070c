export const en = {
  homePaused: (day: string) => `You’re paused until *${day}*, and back automatically that day.`,
  homeMeanwhile: 'Until then you’re in no round, and I write to you only about what can’t wait.',
  changePause: 'Change my pause',
  commands: {
    pause: { line: 'take a break until a day you choose', button: 'Take a pause' },
    resume: { line: 'end your pause early', button: 'I’m back' },
  },
  title: 'Take a pause',
  intro:
    'I won’t ask why. While you’re paused, you’re in no round. If you have a pair, I write to it only if it ends or restarts. A session booked before you’re back is canceled. Everything you’ve set up stays as it is. You’re back automatically on the day you choose. Program admins see that day, and so does your pair if you have one.',
  fromAll: (programs: string) => `This pauses all your programs: *${programs}*.`,
  until: 'I’m back on',
  submit: 'Pause',
  close: 'Not now',
  dayNeeded: 'Please choose a day from tomorrow, up to a year ahead.',
  paused: (day: string) =>
    `You’re paused, and back automatically on *${day}*. To come back earlier, use \`/peer resume\`.`,
  resumed: 'Welcome back. You’re in again from now on. The Home tab of Peer Pairs shows what’s next.',
  offer: (day: string) =>
    `Your Slack status looks like you’re away, back on *${day}*. Would you like a pause until then? You’d be in no round. If you have a pair, I’d write to it only if it ends or restarts.`,
  offerYes: 'Pause until then',
  offerYesSpoken: (day: string) => `Pause until then, until ${day}`,
  offerOther: 'Choose another day',
  offerOver: 'This offer is over. `/peer` shows how things stand and what you can do.',
  refusals: {
    'not-in':
      'You’re not in a program right now, so there’s nothing to pause. `/peer join` shows what’s open.',
    'day-past': 'That day has come, so nothing was changed. `/peer pause` takes another day.',
    'not-paused': 'You aren’t paused, so nothing was changed. The Home tab of Peer Pairs shows what’s next.',
  },
};
