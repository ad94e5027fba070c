import { counted, type Notation } from '../../../../language.ts';

export const en = (notation: Notation) => ({
  command: { line: 'whose turn it is, an agenda, and put a session on record', button: 'Our sessions' },
  rota: (mentee: string, held: number) =>
    held === 0
      ? `Your first session is still ahead. *${mentee}* is mentee first.`
      : `You have held ${counted(held, { one: 'session', other: 'sessions' }, notation)}. Mentee today is *${mentee}*.`,
  roles: 'The mentee today brings something to think about. The mentor today listens and asks.',
  start: 'Start a session',
  started: 'The agenda is on its way to your pair DM. Enjoy your time together.',
  text: (plan: string) => `An agenda for your session: ${plan}`,
  heading: (plan: string) => `:spiral_calendar_pad: *${plan}*`,
  part: (minutes: number, title: string) =>
    `*${counted(minutes, { one: 'minute', other: 'minutes' }, notation)} · ${title}*`,
  forMentee: (mentee: string) => `*For the mentee today, ${mentee}*, if nothing else is on the table:`,
  forMentor: (frame: string) => `*For the mentor today: ${frame}*`,
  otherPlan: 'Another way to spend the time',
  refusals: {
    'another-session': 'That agenda belongs to another session. `/peer session` shows the one that is next.',
  },
});
