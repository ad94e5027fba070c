import { counted, type Notation } from '../../../../language.ts';

export const en = (notation: Notation) => ({
  open: 'Archive this program',
  title: 'Archive this program',
  submit: 'Archive',
  close: 'Not now',
  intro: (program: string) =>
    `*${program}* takes in nobody new from now on, and no more rounds are made in it.`,
  pairs: (count: number) =>
    count === 1
      ? 'Its one pair is told in its group DM and offered a closing session. It ends by itself after the day that you choose.'
      : `Its ${counted(count, { one: 'pair', other: 'pairs' }, notation)} are told in their group DMs and offered a closing session. They end by themselves after the day that you choose.`,
  waiting:
    'Whoever waits for a peer is told in private. A round that is not confirmed is discarded, and open invitations lapse.',
  undo: 'Until that day is over you can bring it back from the Home tab.',
  lastDay: 'The last day',
  dayNeeded: 'Please choose a day from tomorrow on, at most half a year ahead.',
  archived: (program: string, day: string) =>
    `*${program}* winds down until *${day}*. Until then you can bring it back from the Home tab. Thank you for having run it.`,
  windingDown: (program: string, day: string) => `*${program}* winds down until *${day}*.`,
  bringBack: 'Bring it back',
  broughtBack: (program: string) =>
    `*${program}* goes on, and so do its pairs. They are told. A round that was discarded is made anew by \`/peer match\`.`,
  refusals: {
    over: 'That program has wound down, and its pairs have ended, so nothing was changed. `/peer setup` can start another one.',
    'not-archived': 'That program is running already, so nothing was changed.',
  },
});
