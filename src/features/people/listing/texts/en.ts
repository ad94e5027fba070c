import { counted, formatNumber, type Notation } from '../../../../language.ts';

export const en = (notation: Notation) => ({
  command: { line: 'who is in, waiting, paused or gone', button: 'People' },
  title: 'People',
  search: 'Search',
  close: 'Close',
  summary: (program: string, people: number, standings: string) =>
    `*${counted(people, { one: 'person has', other: 'people have' }, notation)}* joined *${program}*: ${standings}.`,
  nobodyYet: (program: string) =>
    `Nobody has joined *${program}* yet. Whoever types \`/peer join\` is in, and shows up here.`,
  counts: {
    waiting: (count: number) => `${formatNumber(count, notation)} waiting`,
    paired: (count: number) => `${formatNumber(count, notation)} in a pair`,
    paused: (count: number) => `${formatNumber(count, notation)} paused`,
    guest: (count: number) => `${counted(count, { one: 'guest', other: 'guests' }, notation)} left out`,
    unreachable: (count: number) => `${formatNumber(count, notation)} out of reach`,
    left: (count: number) => `${formatNumber(count, notation)} gone`,
  },
  whatIsShown:
    'Names, states and kinds of work are all there is to see here: what people write stays theirs. Whoever is being introduced counts as in a pair.',
  name: 'A name or handle, or a part of it',
  who: 'Show',
  filters: {
    all: 'Everybody',
    waiting: 'Waiting for the next round',
    paired: 'In a pair',
    paused: 'Paused',
    guest: 'Guests who are left out',
    unreachable: 'Out of reach',
    left: 'Gone',
  },
  person: {
    waiting: (name: string) => `*${name}* waits for the next round`,
    paired: (name: string) => `*${name}* is in a pair`,
    guest: (name: string) => `*${name}* is a guest of this workspace, whom the program leaves out`,
    unreachable: (name: string) => `*${name}* is out of reach: deactivated, or Slack takes no message`,
    left: (name: string) => `*${name}* has left`,
  },
  pausedPerson: (name: string, day: string) => `*${name}* is paused until ${day}`,
  nobody: 'Nobody fits that. A shorter part of the name, or _Everybody_, finds more.',
  page: (page: number, pages: number) =>
    `Page ${formatNumber(page, notation)} of ${formatNumber(pages, notation)}`,
  earlier: 'Earlier names',
  more: 'More names',
});
