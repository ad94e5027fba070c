export const en = {
  homePaused: (day: string) =>
    `You are paused until *${day}*, and back by yourself on that day. Until then you are in no round, and nothing comes from me.`,
  commands: {
    pause: { line: 'be left in peace until a day you choose', button: 'Take a pause' },
    resume: { line: 'be back before that day', button: 'I am back' },
  },
  title: 'Take a pause',
  intro:
    'A pause needs no reason. Until it is over you are in no round, and your pair hears nothing from me; your agreement and goals stay as they are. You are back by yourself on the day you choose.',
  fromAll: (programs: string) => `It is a pause from all your programs at once: *${programs}*.`,
  until: 'I am back on',
  submit: 'Pause',
  close: 'Not now',
  dayNeeded: 'Please choose a day from tomorrow on, at most a year ahead.',
  paused: (day: string) =>
    `You are paused, and back on *${day}* by yourself. Earlier is fine too: \`/peer resume\`.`,
  resumed: 'Welcome back. You are in again from this moment on.',
  refusals: {
    'not-in':
      'You are in no program at the moment, so there is nothing to pause. `/peer join` brings you in.',
    'not-paused': 'You are not paused: you are in already, so nothing was changed.',
  },
};
