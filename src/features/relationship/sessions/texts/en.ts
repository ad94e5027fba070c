import { counted, type Notation } from '../../../../language.ts';

export const en = (notation: Notation) => ({
  command: { line: 'see who’s mentee, get an agenda, record a session', button: 'See our sessions' },
  rota: (mentee: string, held: number) =>
    held === 0
      ? `You haven’t had your first session yet. *${mentee}* is the first mentee.`
      : `You’ve had ${counted(held, { one: 'session', other: 'sessions' }, notation)}. The next mentee is *${mentee}*.`,
  rotaInParts: (mentee: string, held: number) =>
    held === 0
      ? `You haven’t had your first session yet. *${mentee}* is the first mentee in it, then you swap.`
      : `You’ve had ${counted(held, { one: 'session', other: 'sessions' }, notation)}. In the next one, *${mentee}* is the first mentee, then you swap.`,
  nextFirst: (names: string) => `*Your first session with ${names}*`,
  nextSession: (names: string) => `*Your next session with ${names}*`,
  nextIsDue: 'It’s due by the rhythm you agreed',
  nextAround: (day: string) => `Around *${day}*, by the rhythm you agreed`,
  nextIs: (mentee: string) => `${mentee} is mentee, and you’re mentor`,
  nextIsYou: 'You’re mentee: bring something to think about',
  roles: 'The mentee brings something to think about. The mentor listens and asks.',
  inParts: (minutes: number, names: string) =>
    `:twisted_rightwards_arrows: *Roles today*: each of you is the mentee for about ${counted(minutes, { one: 'minute', other: 'minutes' }, notation)}, in this order: ${names}.`,
  start: 'Start a session',
  started:
    'The agenda is on its way to your pair DM. When you’re done, record the session with `/peer session`.',
  text: (plan: string) => `An agenda for your session: ${plan}`,
  heading: (plan: string) => `:spiral_calendar_pad: *${plan}*`,
  part: (minutes: number, title: string) =>
    `*${counted(minutes, { one: 'minute', other: 'minutes' }, notation)} · ${title}*`,
  forMentee: (mentee: string) => `*For today’s mentee, ${mentee}*, if you have no topic of your own:`,
  forMentor: (frame: string) => `*For today’s mentor: ${frame}*`,
  otherPlan: 'Choose another plan',
  refusals: {
    'another-session': 'That agenda is from another session. `/peer session` shows the next one.',
  },
});
