import { inPlural, type Notation } from '../../../../language.ts';

export const en = (notation: Notation) => ({
  prepare: 'Prepare',
  title: 'Your next session',
  save: 'Save',
  close: 'Close',
  notNow: 'Not now',
  cancel: 'Cancel',
  mentee: 'You’re the mentee. A few words are enough, and you can still change your mind when you meet.',
  halves: 'Each of you is the mentee for a part of it. A few words are enough.',
  mentor: (mentee: string) => `*${mentee}* is the mentee. You listen and ask.`,
  dilemma: 'What would you like to think through?',
  dilemmaHint: 'Leave it empty to delete it.',
  visibility: 'Who reads it before you meet?',
  visibilities: { me: 'Only me', us: 'Everyone in my pair' },
  storage: 'I store this encrypted. Program admins don’t see it.',
  shared: (who: string) => `*${who}* would like to think this through:`,
  frame: (title: string) => `*A way to listen: ${title}*`,
  saved: {
    me: 'Saved, for you alone. *Prepare* shows it again at any time.',
    us: 'Saved. Everyone in your pair gets it in private before you meet. *Prepare* changes it at any time.',
    asMentor: (mentee: string) =>
      `Saved, for you alone: *${mentee}* is the mentee by now. *Swap roles* in \`/peer session\` changes that.`,
    none: 'Nothing is written down for this session now. *Prepare* opens it again.',
  },
  sharedText: (names: string, count: number) =>
    `${names} ${inPlural(count, { one: 'has', other: 'have' }, notation)} prepared for your session.`,
  unshared: {
    held: 'What stood here was for a session you’ve had. `/peer session` shows what’s next.',
    roles:
      'Your roles have changed, so what stood here isn’t for your next session. `/peer session` shows them.',
    private: 'What stood here isn’t shared anymore. `/peer session` shows what’s next.',
  },
  refusals: {
    'another-session':
      'That’s about a session you’ve had, so nothing was changed. `/peer session` shows the next one.',
  },
});
