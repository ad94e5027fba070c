export const en = {
  pausePair: 'Pause this pair',
  changePause: 'Change the pause',
  restart: 'Restart now',
  pairReturned: 'The pause is over.',
  foretold: 'Your pair goes on, as the pause is over',
  title: 'Pause this pair',
  intro: (names: string) =>
    `This pauses your pair with *${names}* alone. Everything stays as it is, and it restarts by itself on the day you choose. Until then I write to it only if it ends or restarts.`,
  canceled: 'A session booked before that day is canceled, and your pair DM says so at once.',
  told: 'Your pair hears the day. I don’t say who chose it, and I don’t ask why.',
  until: 'It restarts on',
  submit: 'Pause',
  close: 'Not now',
  dayNeeded: 'Please choose a day from tomorrow, up to a year ahead.',
  paused: (day: string) =>
    `This pair is paused until *${day}*. It restarts by itself that day, and *Restart now* in Home does it sooner.`,
  later: (day: string) =>
    `Someone in your pair chose a day too. The later one holds, so this pair is paused until *${day}*. *Restart now* in Home does it sooner.`,
  restarted: 'Your pair goes on from now on. A good start: `/peer session` gets your next session ready.',
  stillAway: {
    you: (day: string) =>
      `You’re away until *${day}*, so your pair restarts that day. \`/peer resume\` brings you back sooner.`,
    another: (day: string) =>
      `One of you is still away, so your pair restarts on *${day}*. \`/peer pair\` shows where you are.`,
  },
};
