export const en = {
  command: {
    line: 'see the ways on for your pair: adjust, pause, end well, find another peer',
    button: 'See ways on',
  },
  seeWays: 'See ways on',
  intro: (names: string) =>
    `*Ways on for your pair with ${names}.* Each is open to you at any time, and you need no reason.`,
  introAtTheEnd: (names: string) =>
    `*Ways on for your pair with ${names}.* Each is open to you until it ends, and you need no reason.`,
  stands: {
    paused: (day: string) => `*Your pair is paused until ${day}.* It restarts by itself that day.`,
    away: (day: string) =>
      `*Your pair is paused until ${day}*, as one of you is away. It restarts by itself that day. If that’s you, \`/peer resume\` brings you back sooner.`,
    restarts: '*The pause is over.* Your pair restarts once nobody’s quiet hours are in the way.',
    closing: (day: string) => `*Your pair ends on ${day}.*`,
  },
  lines: {
    farewell: '*Your part.* Leave a few words, and note what you keep.',
    restart: '*Restart.* Your pair goes on at once, unless someone is away.',
    agree: '*Agree.* Choose your rhythm, your length, and how you talk.',
    'read-proposal': '*Agree.* A proposal waits: read it, sign it, or change it.',
    adjust: '*Adjust.* Change the rhythm, the length, or how you talk.',
    pause: '*Pause.* Rest until a day you choose. It restarts by itself.',
    'change-pause': '*Pause.* Choose a sooner day, or a later one.',
    'carry-on': '*Carry on.* Your pair goes on if everyone wants to.',
    'end-now': '*End now.* Your pair ends today.',
    'end-well': '*End well.* Choose a last day, say goodbye, and note what you keep.',
    'no-word': '*Haven’t heard back?* I ask in private, and give a week to answer.',
    rematch: '*Another peer.* You have two days to change your mind.',
  },
  askFrom: {
    'too-soon': (day: string) => `You asked “Still in?” lately. You can ask again from *${day}*.`,
    'too-early': (day: string) => `If it stays quiet in your pair, you can ask “Still in?” from *${day}*.`,
  },
  aloneAtTheEnd: '`/peer leave` takes you out of the program.',
  alone: '`/peer pause` pauses everything you’re in, and `/peer leave` takes you out of the program.',
};
