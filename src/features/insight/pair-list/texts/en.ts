import { counted, formatNumber, type Notation } from '../../../../language.ts';
import type { Help, PairStage } from '../model.ts';

export const en = (notation: Notation) => {
  const pairs = (count: number) => counted(count, { one: 'pair', other: 'pairs' }, notation);
  const number = (count: number) => formatNumber(count, notation);
  return {
    open: 'See pairs',
    openSpoken: (program: string) => `See pairs of ${program}`,
    title: 'Pairs',
    show: 'Show',
    close: 'Close',
    counts: {
      going: pairs,
      introduced: (count: number) => `${number(count)} to begin`,
      silent: (count: number) => `${number(count)} silent`,
      begun: (count: number) => `${number(count)} begun`,
      paused: (count: number) => `${number(count)} paused`,
      ended: (count: number) => `${number(count)} ended lately`,
    } satisfies Record<PairStage | 'going', (count: number) => string>,
    among: (counts: string) => `Among them: ${counts}`,
    asked: (count: number) => `${pairs(count)} being asked, in private, whether they’d like to meet`,
    none: (program: string) => `*${program}* has no pairs yet. A round makes them.`,
    whatIsShown:
      'You see who is with whom and whether they’ve begun. You never see what they write, agree on, aim for or answer.',
    filter: 'Show',
    filters: {
      going: 'All that haven’t ended',
      introduced: 'Still to begin',
      silent: 'Silent',
      begun: 'Begun',
      paused: 'Paused',
      ended: 'Ended in the last four weeks',
    },
    pair: {
      introduced: (names: string) => `*${names}* haven’t begun yet`,
      silent: (names: string) => `*${names}* have begun, and have been silent for a while`,
      begun: (names: string) => `*${names}* have begun`,
      paused: (names: string) => `*${names}* are paused`,
      ended: (names: string) => `*${names}* have ended their pair`,
    } satisfies Record<PairStage, (names: string) => string>,
    nobody: 'No pair matches that. Choose _All that haven’t ended_.',
    nobodyGoing: 'All pairs have ended. Choose _Ended in the last four weeks_ to see who was with whom.',
    help: { times: 'Send times', reminder: 'Remind them' },
    helpSpoken: {
      times: (names: string) => `Send times to meet to ${names}`,
      reminder: (names: string) => `Remind them: ${names}`,
    },
    asks: {
      times: (names: string) => `I’ll send *${names}* three times to meet in their pair DM. ${comes}`,
      reminder: (names: string) => `I’ll send *${names}* a reminder in their pair DM. ${comes}`,
    } satisfies Record<Help, (names: string) => string>,
    askedFor: {
      times: (day: string) => `Asked on ${day} to send them times`,
      reminder: (day: string) => `Asked on ${day} to remind them`,
    } satisfies Record<Help, (day: string) => string>,
    askedBefore: (names: string, asked: string, again: string) =>
      `Nothing more goes to *${names}* now: an admin asked on ${asked}. You can ask again from ${again}.`,
    needsNone:
      'That pair has moved on since you opened the list, so nothing was sent. This is how pairs stand now.',
    newRound: 'Find best pairs',
    page: (page: number, of: number) => `Page ${number(page)} of ${number(of)}`,
    earlier: 'Show earlier',
    more: 'Show more',
    times: 'These times suit each of you:',
    noTimes: 'I found no time that suits you all. Choose one of your own.',
    timesFrom:
      'A program admin asked me to send these. Admins see whether pairs have begun, never what you write.',
    reminder:
      '*You have no session booked, and I haven’t heard of one lately.* If you’re in touch anyway, all is well. If not, a short talk is enough to pick up again, or choose another way.',
    reminderText: 'You have no session booked, and I haven’t heard of one lately.',
    reminderFrom:
      'A program admin asked me to send this. Admins see whether a pair is silent, never what you write.',
    goesOn: 'This is settled by now. `/peer pair` shows what’s next.',
  };
};

const comes =
  'This comes within a week, in working hours and within two nudges a week, if it’s still needed then. It doesn’t name you. The log says that you asked, and not for which pair.';
