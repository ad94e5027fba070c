import { counted, type Notation } from '../../../../language.ts';

export const en = (notation: Notation) => ({
  open: 'Archive this program',
  title: 'Archive this program',
  submit: 'Archive',
  close: 'Not now',
  intro: (program: string) => `From now on, nobody can join *${program}*, and it has no more rounds.`,
  pairs: (count: number) =>
    count === 1
      ? 'I tell its one pair in its pair DM and offer a closing session. The pair ends after the day you choose.'
      : `Its ${counted(count, { one: 'pair', other: 'pairs' }, notation)} hear it in their pair DMs and are offered a closing session. They end after the day you choose.`,
  waiting:
    'People who are waiting for a peer hear it in private. A round you haven’t confirmed is discarded, and open invitations end.',
  undo: 'Until the end of that day, you can restore it from the Home tab.',
  lastDay: 'The last day',
  dayNeeded: 'Please choose a day from tomorrow, up to half a year ahead.',
  archived: (program: string, day: string) =>
    `*${program}* winds down until *${day}*. Until then, you can restore it from the Home tab. Thank you for running it.`,
  windingDown: (program: string, day: string) => `*${program}* winds down until *${day}*.`,
  bringBack: 'Restore',
  bringBackSpoken: (program: string) => `Restore ${program}`,
  broughtBack: (program: string) =>
    `*${program}* goes on, and so do its pairs. I’ll tell them. If a round was discarded, \`/peer match\` makes a new one.`,
  broughtBackWithoutPairs: (program: string) =>
    `*${program}* goes on, and its people stay in it. Pairs that have ended stay ended, and \`/peer match\` makes new ones. I’ll tell only people who heard that there are no more rounds.`,
  refusals: {
    over: 'That program has wound down, and its pairs have ended, so nothing was changed. `/peer setup` can start another one.',
    'not-archived':
      'That program is already running, so nothing was changed. The Home tab of Peer Pairs shows it.',
  },
});
