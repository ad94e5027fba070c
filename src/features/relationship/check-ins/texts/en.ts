export const en = {
  command: { line: 'answer your latest check-in', button: 'Open my check-in' },
  invitationText: 'A short check-in, for each of you.',
  invitation:
    ':wave: *How is it going?* Three taps, answered in private. I show your answers only to you. I only say here when everyone has answered.',
  allIn: ':white_check_mark: Everybody has answered. You can change your own answers.',
  answer: 'Answer privately',
  change: 'Change my answers',
  modalTitle: 'Check-in',
  send: 'Save',
  close: 'Not now',
  intro:
    'I show your answers only to you. Program admins can get averages of five people or more, never a single answer.',
  thanks: 'Thank you. I show your answers only to you, and you can change them with the same button.',
  bothAnswered:
    ':white_check_mark: You’ve both answered your check-in. Thank you. `/peer check-in` shows you your own answers.',
  allAnswered:
    ':white_check_mark: You’ve all answered your check-in. Thank you. `/peer check-in` shows you your own answers.',
  refusals: {
    'not-invited':
      'There’s no check-in to answer yet. The first one comes to your pair DM once your pair has started.',
  },
};
