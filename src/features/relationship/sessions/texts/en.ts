import { counted, inPlural, type Notation } from '../../../../language.ts';

export const en = (notation: Notation) => ({
  inParts: (names: string) =>
    `:twisted_rightwards_arrows: *Roles today*: each of you is the mentee for an equal part, in this order: ${names}.`,
  ofThree: (mentee: string, mentors: string) =>
    `:busts_in_silhouette: *Roles today*: *${mentee}* is the mentee, and ${mentors} are the mentors. Mentors share what’s for the mentor.`,
  started: {
    comes:
      'The agenda is on its way to your pair DM. When you’re done, record the session with `/peer session`.',
    'is-there':
      'The agenda of your next session is in your pair DM already. When you’re done, record the session with `/peer session`.',
  },
  text: (plan: string) => `An agenda for your session: ${plan}`,
  heading: (plan: string) => `:spiral_calendar_pad: *${plan}*`,
  part: (minutes: number, title: string) =>
    `*${counted(minutes, { one: 'minute', other: 'minutes' }, notation)} · ${title}*`,
  lastAction: (name: string, date: string) => `*${name}’s last action*, by ${date}:`,
  forMentee: {
    swap: (mentee: string) => `*For today’s mentee, ${mentee}*, if you have no topic of your own:`,
    halves: () => '*For each of you as mentee*, if you have no topic of your own:',
  },
  forMentor: {
    swap: (frame: string, mentors: number) =>
      `*For today’s ${inPlural(mentors, { one: 'mentor', other: 'mentors' }, notation)}: ${frame}*`,
    halves: (frame: string) => `*For each of you as mentor: ${frame}*`,
  },
  held: 'We met',
  isHeld: 'You’ve met. `/peer session` shows what’s next.',
  inPause:
    'Your pair is paused, so I show this agenda only to you. Once you’ve met, `/peer session` records the session.',
  isOver: 'This agenda was for a pair that has ended. The Home tab of Peer Pairs shows what’s next.',
  outcomes: {
    done: 'Mark it done',
    partly: 'Mark partly done',
    'not-done': 'Not this time',
    open: 'Change answer',
  },
  outcomeSpoken: (outcome: string, name: string) => `${outcome}: ${name}’s last action`,
  becameOf: { done: 'Done.', partly: 'Partly done.', 'not-done': 'Not this time.', open: '' },
  overdue: 'Its day has passed, and that happens.',
  otherPlan: 'Choose another plan',
  refusals: {
    'another-session': 'That agenda is from another session. `/peer session` shows the next one.',
    'not-yours':
      'That’s someone else’s action, so only they can answer. *Set my action* is yours, after each session.',
  },
});
