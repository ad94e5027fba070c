export const en = {
  questionText: (others: string, program: string) => `${program}: would you like to meet ${others}?`,
  title: 'A peer for you?',
  question: (others: string, program: string) =>
    `Hello. Would you like to meet *${others}*? It’s this round of *${program}*. You’d take turns being mentee, who brings something to think about, and mentor, who listens and asks.`,
  howItGoes: (others: string, day: string, time: string) =>
    [
      `• *${others}* gets the same question. I won’t tell anyone what you say.`,
      '• You meet in a pair DM if everyone says yes. If not, a no and no answer look the same.',
      `• I won’t ask why. You can answer, and change your answer, until *${day} at ${time}*.`,
    ].join('\n'),
  meanwhile: 'If you pause or leave before then, that counts as _Not this time_.',
  homeAsks: (others: string) =>
    `*Would you like to meet ${others}?* Who they are and why you fit is under *Messages*.`,
  homeUntil: (day: string, time: string) => `You can answer until ${day} at ${time}`,
  homePrivate: 'I won’t tell anyone what you say',
  home: {
    yes: (others: string) =>
      `You’d like to meet *${others}*. If everyone says yes, your pair DM opens at once.`,
    no: (others: string) => `You won’t meet *${others}*, and I won’t tell anyone what you said.`,
  },
  homeChange: (day: string, time: string) => `You can change your answer until ${day} at ${time}`,
  homeProfile: 'Edit my profile',
  spoken: (answer: string, others: string) => `${answer}: ${others}`,
  yes: 'Yes, introduce us',
  no: 'Not this time',
  said: {
    yes: (others: string, day: string, time: string) =>
      `:white_check_mark: You’d like to meet *${others}*. If everyone says yes, your pair DM opens at once. If not, I’ll write on *${day} at ${time}*. I won’t tell anyone what you said, and you can change it until then.`,
    no: (others: string, day: string, time: string) =>
      `Thank you for telling me. You won’t meet *${others}*, and I won’t tell anyone what you said. You can change your mind until *${day} at ${time}*. After that you’re back in the pool.`,
  },
  begun: (others: string) =>
    `:tada: Everyone said yes. Your pair DM with *${others}* opens now. \`/peer pair\` shows your pair.`,
  over: 'You can no longer answer this. The Home tab of Peer Pairs shows where you stand.',
  reminder: (others: string, day: string, time: string) =>
    `A reminder: would you like to meet *${others}*? You can answer until *${day} at ${time}*. I won’t tell anyone what you say, and I won’t ask why.`,
  lastWords: {
    'did-not-come-about': (others: string, program: string) =>
      `The introduction with *${others}* isn’t going ahead. You’re back in the pool of *${program}*, and *first in the next round*. You don’t need to do anything. The Home tab of Peer Pairs shows where you stand.`,
    'in-no-round': (others: string, program: string) =>
      `The introduction with *${others}* isn’t going ahead. You’re in no round of *${program}* right now. The Home tab of Peer Pairs shows where you stand.`,
    'time-is-over': (others: string, program: string) =>
      `The time to answer about *${others}* is over, so this introduction isn’t going ahead. You’re back in the pool of *${program}*, and I’ll write when I have a peer for you. The Home tab of Peer Pairs shows where you stand.`,
  },
  refusals: {
    'not-asked':
      'That question was for someone else, so nothing was changed. The Home tab of Peer Pairs shows where you stand.',
    away: 'While you’re paused or out of the program, your answer counts as _Not this time_. Come back with `/peer resume` or `/peer join`, then press again.',
  },
};
