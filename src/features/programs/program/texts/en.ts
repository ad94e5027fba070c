import { mostAdmins, mostRunning } from '../model.ts';

export const en = {
  defaultName: 'Peer mentoring',
  which: {
    title: 'Which program?',
    close: 'Close',
    intro: 'There are several programs here. Which one do you mean?',
    choose: 'This one',
  },
  rhythms: { 7: 'Every week', 14: 'Every two weeks', 28: 'Every four weeks' },
  nextRound: {
    on: (day: string) => `An admin makes the pairs in rounds, and the next one is planned for *${day}*.`,
    open: 'An admin makes the pairs in rounds. No day is set for the next one, so I cannot promise a date.',
  },
  refusals: {
    'not-an-admin': (admins: string) =>
      `That is for the admins of this program, so nothing was changed. Who can help you: ${admins}. Your own pair is under \`/peer pair\`.`,
    'guests-left-out': (admins: string) =>
      `Slack knows you as a guest of this workspace, and this program is for its members only, so you are not in it. It is nothing about you: its admins decide that for all guests, and can change it. Who can help you: ${admins}.`,
    'not-among-people':
      'I can only add people who are active in this workspace, and no apps. Please choose somebody else.',
    'too-many-admins': `A program can have ${mostAdmins} admins. Please choose fewer people.`,
    'not-appointed':
      'That person is no admin of this program any more, so nothing was changed. `/peer admins` shows who is.',
    'last-admin':
      'That is the last admin of this program, so nothing was changed. Add another one with `/peer admins` first; then this one can be removed.',
    'name-taken': 'A program of this name is running here already, so nothing was changed.',
    'too-many-programs': `This workspace runs ${mostRunning} programs, and more could not be told apart any more. Archive one in \`/peer setup\` first.`,
    'program-gone':
      'That program is not here any more, so nothing was changed. The Home tab of Peer Pairs shows what is.',
    'program-archived':
      'That program has come to its end, so nothing was changed. The Home tab of Peer Pairs shows what is open.',
    'no-program':
      'No program is running here at the moment. Whoever looks after Slack here can start one with `/peer setup`.',
    'setup-outdated':
      'Somebody changed these settings while you had them open, so yours were not saved over theirs. `/peer setup` shows them as they now are.',
  },
};
