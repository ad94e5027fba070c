import { counted, type Notation } from '../../../../language.ts';

export const en = (notation: Notation) => ({
  command: { line: 'see who’s mentee, get an agenda, record a session', button: 'See our sessions' },
  rota: (mentee: string, held: number) =>
    held === 0
      ? `You haven’t had your first session yet. *${mentee}* is the first mentee.`
      : `You’ve had ${counted(held, { one: 'session', other: 'sessions' }, notation)}. The next mentee is *${mentee}*.`,
  nextFirst: (names: string) => `*Your first session with ${names}*`,
  nextSession: (names: string) => `*Your next session with ${names}*`,
  nextIs: (mentee: string) => `${mentee} is mentee, and you’re mentor`,
  nextIsYou: 'You’re mentee: bring something to think about',
  roles: 'The mentee brings something to think about. The mentor listens and asks.',
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
