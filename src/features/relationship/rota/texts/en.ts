import { counted, type Notation } from '../../../../language.ts';

export const en = (notation: Notation) => ({
  start: 'Start a session',
  held: 'We met',
  heldAgain: 'We met again',
  undo: 'Undo this session',
  swap: 'Swap roles',
  halves: 'Split it',
  whole: 'Undo split',
  hadNone: 'You haven’t had your first session yet.',
  had: (held: number, day: string) =>
    `You’ve had ${counted(held, { one: 'session', other: 'sessions' }, notation)}, ${held === 1 ? '' : 'the last '}on ${day}.`,
  turn: {
    swap: (mentee: string) => `The next mentee is *${mentee}*.`,
    halves: (mentee: string) => `In the next one, *${mentee}* is the first mentee, then you swap.`,
  },
  ownTurn: {
    swap: 'You’re the next mentee.',
    halves: 'In the next one, you’re the first mentee, then you swap.',
  },
  firstTurn: {
    swap: (mentee: string) => `*${mentee}* is the first mentee.`,
    halves: (mentee: string) => `*${mentee}* is the first mentee in it, then you swap.`,
  },
  ownFirstTurn: {
    swap: 'You’re the first mentee.',
    halves: 'You’re the first mentee in it, then you swap.',
  },
  roles: 'The mentee brings something to think about. The mentor listens and asks.',
  recorded: (number: number, day: string) => `:white_check_mark: Session ${number} is recorded for *${day}*.`,
  wasRecorded: (number: number) =>
    `:white_check_mark: Session ${number} is recorded. \`/peer session\` shows what’s next.`,
  day: {
    choose: 'Change the day',
    title: 'When did you meet?',
    label: 'The day of your last session',
    hint: 'Everyone in your pair can see it.',
    save: 'Save',
    close: 'Cancel',
    amiss: (first: string, last: string) =>
      first === last
        ? `It can only have been on ${first}. Choose that day.`
        : `Choose a day from ${first} to ${last}.`,
    kept: (day: string) => `Your last session is recorded for ${day}. \`/peer session\` shows what’s next.`,
  },
  next: {
    swap: (mentee: string) => `The next mentee is *${mentee}*. You swap roles after each session.`,
    swapped: (mentee: string) =>
      `The next mentee is *${mentee}*, as you chose for that session. Your turns even out after it.`,
    again: (mentee: string) => `The next mentee is *${mentee}* once more, so that your turns even out.`,
    halves: (mentee: string) =>
      `Next time *${mentee}* is the first mentee. Each of you has an equal part of the session.`,
  },
  undone: (number: number) =>
    `Session ${number} isn’t recorded anymore: you didn’t meet, or not yet. Press *We met* once you have.`,
  thanks: {
    told: 'Thank you, the session is recorded. `/peer session` shows who’s mentee next.',
    quietly:
      'Thank you, the session is recorded. Your pair is paused, so your pair DM stays quiet. `/peer session` can change its day, or undo it within 12 hours.',
  },
  isUndone:
    'That session isn’t recorded anymore, and the roles are as they were. `/peer session` shows them.',
  changedText: 'The roles of your next session have changed.',
  changed: {
    swap: (mentee: string) => `:arrows_counterclockwise: *${mentee}* is the mentee in your next session.`,
    halves: (mentee: string) =>
      `:arrows_counterclockwise: Your next session is split: each of you is the mentee for an equal part. *${mentee}* begins.`,
  },
  changedNext: 'Anyone in your pair can change this before you meet.',
  changedBefore: 'You’ve met since. `/peer session` shows what’s next.',
  balance: (led: string) => `Sessions as mentee: ${led}`,
  led: (name: string, count: string) => `${name} ${count}`,
  shared: (count: number) => `${counted(count, { one: 'session', other: 'sessions' }, notation)} split`,
  refusals: {
    'already-on-record':
      'That session is already recorded, so it counts once. From 12 hours after it, *We met again* in your pair DM records another.',
    'already-on-record-in-pause':
      'That session is already recorded, so it counts once. From 12 hours after it, *We met* in `/peer session` records another.',
    'one-before-undone':
      'The session before it isn’t recorded anymore, so nothing was recorded. `/peer session` shows what’s next.',
    'undone-already':
      'That session isn’t recorded anymore, so there’s nothing to undo. `/peer session` shows what’s next.',
    'not-to-undo':
      'Only your last session can be undone, within 12 hours, so nothing was changed. `/peer session` shows what’s recorded.',
    'not-the-last':
      'Only your last session’s day can change, so nothing was changed. `/peer session` shows what’s next.',
    'another-session':
      'That’s about another session, so nothing was changed. `/peer session` shows the next one.',
    'roles-already':
      'Those are your roles already, so nothing was changed. `/peer session` shows who’s mentee next.',
    'is-split':
      'Your next session is split by now, so nothing was changed. `/peer session` shows who’s mentee when.',
    'not-in-halves':
      'A session can be split between two, and you’re three, so nothing was changed. `/peer session` can swap roles.',
  },
});
