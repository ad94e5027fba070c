/** One wording everywhere: who sees what of the answers. */
const whoSees =
  'Nobody but you sees a single answer. Program admins can get averages of five people or more.';

export const en = {
  command: { line: 'answer your latest check-in', button: 'Open my check-in' },
  nextAnswer: (names: string) => `*A short check-in* on your pair with ${names}`,
  nextAnswerHow: `Three taps. ${whoSees}`,
  answerSpoken: 'Answer the check-in privately',
  trend: '*My check-ins*, which only you see',
  lately: {
    usefulness: (bars: string, last: number) => `useful ${bars} ${last} of 5`,
    openness: (bars: string, last: number) => `easy to speak ${bars} ${last} of 5`,
    movement: (bars: string, last: number) => `progress ${bars} ${last} of 5`,
  },
  invitationText: 'A short check-in, for each of you.',
  invitation: `:wave: *How is it going?* Three taps, answered in private. ${whoSees} I only say here when everyone has answered.`,
  allIn: ':white_check_mark: Everybody has answered. You can change your own answers.',
  answer: 'Answer privately',
  change: 'Change my answers',
  modalTitle: 'Check-in',
  send: 'Save',
  close: 'Not now',
  intro: whoSees,
  thanks: `Thank you. ${whoSees} The same button changes your answers.`,
  bothAnswered:
    ':white_check_mark: You’ve both answered your check-in. Thank you. `/peer check-in` shows you your own answers.',
  allAnswered:
    ':white_check_mark: You’ve all answered your check-in. Thank you. `/peer check-in` shows you your own answers.',
  refusals: {
    'not-invited':
      'There’s no check-in to answer yet. The first one comes to your pair DM once your pair has started.',
  },
  foretold: 'A check-in, every two weeks',
};
