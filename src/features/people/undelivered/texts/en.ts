import { counted, formatNumber, type Notation } from '../../../../language.ts';

export const en = (notation: Notation) => {
  const messages = (n: number) => counted(n, { one: 'message', other: 'messages' }, notation);
  return {
    title: 'Not delivered',
    close: 'Close',
    open: 'See them',
    openSpoken: (program: string) => `See them: what didn’t arrive in ${program}`,
    again: 'Send again',
    spoken: (number: number, what: string) => `Send again, ${formatNumber(number, notation)}: ${what}`,
    some: (program: string, n: number) => `:warning: *${messages(n)}* of *${program}* didn’t arrive.`,
    none: (program: string) => `Everything of *${program}* has arrived. There’s nothing to do.`,
    intro: 'You see what went missing, never what a message says.',
    held: (program: string, n: number, since: string) =>
      `:hourglass_flowing_sand: Waiting for Slack since ${since}: *${messages(n)}* of *${program}*. I keep trying, so you don’t need to do anything.`,
    what: {
      introduction: (names: string) => `The introduction of *${names}*`,
      'pair-message': () => 'A message in a pair DM',
      'private-message': (names: string) => `A private message to *${names}*`,
    },
    why: {
      refused: 'Slack doesn’t take it.',
      mistake: 'That was our mistake, and I’ve given up after nine hours.',
      unsure: 'Slack never answered. It may be there already, so look before you send it again.',
    },
    undone: 'The pair has ended. Everybody I can reach is first in the next round they’re in.',
    over: 'It’s no longer for anybody, so there’s nothing to send.',
    more: (n: number) => `${messages(n)} more. Send these again first.`,
    settled: (program: string) =>
      `Everything of *${program}* has arrived by now. \`/peer people\` shows who’s in.`,
    next: 'The list says why, and sends again what still has a reader.',
    refusals: {
      'not-among':
        'That one has arrived, is on its way, or belongs to another program, so nothing was sent. `/peer people` shows what’s still missing.',
      'is-over':
        'The pair has ended or the person has left, so nothing was sent. Everybody who’s free is in the next round: `/peer match`.',
    },
  };
};
