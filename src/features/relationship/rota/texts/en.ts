export const en = {
  held: 'We met',
  recorded: (number: number) => `:white_check_mark: Session ${number} is on record.`,
  passedOn: (mentee: string) =>
    `Next time *${mentee}* brings something to think about, and the seat of mentor passes on too.`,
  thanks: 'Thank you, the session is on record.',
  refusals: {
    'already-on-record':
      'That session is on record already, so it counts once. Once you have met again, use the newest button, or `/peer session`.',
  },
};
