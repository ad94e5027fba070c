export const en = {
  command: { line: 'answer your latest check-in', button: 'My check-in' },
  invitationText: 'A short check-in, for each of you.',
  invitation:
    ':wave: *How is it going?* Three taps, each of you for yourself. Your answers stay with you; I only say here that both have answered.',
  allIn: ':white_check_mark: Everybody has answered. You can change your own answers.',
  answer: 'Answer privately',
  change: 'Change my answers',
  modalTitle: 'Check-in',
  send: 'Keep my answers',
  close: 'Not now',
  intro:
    'Only you see what you answer. Admins see averages over at least five people, and never who said what.',
  thanks: 'Thank you. Your answers stay with you, and you can change them with the same button.',
  bothAnswered: ':white_check_mark: You have both answered your check-in. Thank you.',
  allAnswered: ':white_check_mark: You have all answered your check-in. Thank you.',
  refusals: {
    'not-invited':
      'There is no check-in for you to answer yet. The first one comes to your group DM by itself, once your pair is under way.',
  },
};
