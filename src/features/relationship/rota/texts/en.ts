export const en = {
  held: 'We met',
  recorded: (number: number) =>
    `:white_check_mark: Session ${number} is recorded. \`/peer session\` shows what’s next.`,
  passedOn: {
    swap: (mentee: string) => `The next mentee is *${mentee}*. You swap roles after each session.`,
    halves: (mentee: string) =>
      `Next time *${mentee}* is the first mentee. Each of you has an equal part of the session.`,
  },
  thanks: 'Thank you, the session is recorded. `/peer session` shows who’s mentee next.',
  refusals: {
    'already-on-record':
      'That session is already recorded, so it counts once. You can record the next one 12 hours after it, with `/peer session`.',
  },
};
