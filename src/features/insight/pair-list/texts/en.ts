import { counted, formatNumber, type Notation } from '../../../../language.ts';
import type { Standing } from '../model.ts';

export const en = (notation: Notation) => {
  const pairs = (count: number) => counted(count, { one: 'pair', other: 'pairs' }, notation);
  const number = (count: number) => formatNumber(count, notation);
  return {
    open: 'See pairs',
    openSpoken: (program: string) => `See pairs of ${program}`,
    title: 'Pairs',
    show: 'Show',
    close: 'Close',
    going: pairs,
    counts: {
      introduced: (count: number) => `${number(count)} to begin`,
      silent: (count: number) => `${number(count)} silent`,
      begun: (count: number) => `${number(count)} begun`,
      paused: (count: number) => `${number(count)} paused`,
      ended: (count: number) => `${number(count)} ended lately`,
    } satisfies Record<Standing, (count: number) => string>,
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
      silent: (names: string) => `*${names}* have been silent for a while`,
      begun: (names: string) => `*${names}* have begun`,
      paused: (names: string) => `*${names}* are paused`,
      ended: (names: string) => `*${names}* have ended their pair`,
    } satisfies Record<Standing, (names: string) => string>,
    nobody: 'No pair matches that. Choose _All that haven’t ended_.',
    help: { times: 'Send times', reminder: 'Remind them' },
    helpSpoken: {
      times: (names: string) => `Send times to meet to ${names}`,
      reminder: (names: string) => `Remind them: ${names}`,
    },
    helped: {
      times: (names: string) => `*${names}* get three times to meet in their pair DM. It doesn’t name you.`,
      reminder: (names: string) =>
        `*${names}* get a reminder in their pair DM, in their working hours. It doesn’t name you.`,
    },
    newRound: 'Find best pairs',
    page: (page: number, of: number) => `Page ${number(page)} of ${number(of)}`,
    earlier: 'Show earlier',
    more: 'Show more',
    times: 'These times suit each of you:',
    noTimes: 'I found no time that suits you all. Choose one of your own.',
    timesFrom:
      'A program admin asked me to send these. Admins see whether pairs have begun, never what you write.',
    reminder:
      '*It’s been quiet here for a while.* A short talk is enough to pick up again. If it doesn’t fit now, pause or choose another way.',
    reminderText: 'It’s been quiet here for a while.',
    reminderFrom:
      'A program admin asked me to send this. Admins see whether a pair is silent, never what you write.',
    goesOn: 'You’ve been in touch since. `/peer pair` shows what’s next.',
    refusals: {
      'helped-already':
        'That pair was sent times or a reminder within the last seven days, so nothing was sent. Give it a few days.',
      'needs-none':
        'That pair has moved on since you opened the list, so nothing was sent. `/peer report` shows how it stands.',
    },
  };
};
