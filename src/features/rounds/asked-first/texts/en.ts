export const en = {
  questionText: (others: string, program: string) => `${program}: would you like to meet ${others}?`,
  title: 'A peer for you?',
  question: (others: string, program: string) =>
    `Hello. This round of *${program}* would bring you together with *${others}*, as equals who take turns: one brings something to think about, the other listens and asks. Would you like to meet?`,
  howItGoes: (others: string, day: string, time: string) =>
    [
      `• The same question goes to *${others}*. Nobody is told what you say.`,
      '• Only if everybody says yes do you meet, in a group DM of your own. Otherwise nobody learns anything of it.',
      `• No reason is asked. You can answer, and change your answer, until *${day}, ${time}*.`,
    ].join('\n'),
  meanwhile: 'Should you take a pause or leave before then, I take it as _Not this time_.',
  yes: 'Yes, introduce us',
  no: 'Not this time',
  said: {
    yes: (others: string, day: string, time: string) =>
      `:white_check_mark: You would like to meet *${others}*. If everybody says yes, your group DM opens at once; if not, you hear from me on *${day}, ${time}*. Nobody is told what you said, and until then you can change it.`,
    no: (others: string, day: string, time: string) =>
      `Thank you for telling me. You will not meet *${others}*, and nobody is told what you said. You are back in the pool once the time for answering is over, on *${day}, ${time}*. Until then you can change your mind.`,
  },
  begun: (others: string) => `:tada: Everybody has said yes. Your group DM with *${others}* opens now.`,
  over: 'You can’t answer this any longer. The Home tab of Peer Pairs shows where you stand.',
  reminder: (others: string, day: string, time: string) =>
    `A light reminder: would you like to meet *${others}*? There is time to answer until *${day}, ${time}*. Nobody is told what you say, and no reason is asked.`,
  lastWords: {
    'did-not-come-about': (others: string, program: string) =>
      `The introduction with *${others}* did not come about. That says nothing about you. You are in the pool of *${program}* again, and *first in line* in the next round. There is nothing you have to do.`,
    'time-is-over': (others: string, program: string) =>
      `The time for answering about *${others}* is over, so this introduction does not come about. Nothing is lost: you are in the pool of *${program}* again, and I write to you when there is a peer for you.`,
  },
  refusals: {
    'not-asked':
      'That question was put to somebody else, so nothing was changed. The Home tab of Peer Pairs shows where you stand.',
    away: 'While you are paused or out of the program I take it as _Not this time_. `/peer resume` or `/peer join` brings you back; then press again.',
  },
};
