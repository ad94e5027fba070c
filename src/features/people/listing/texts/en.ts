import { counted, formatNumber, type Notation } from '../../../../language.ts';

export const en = (notation: Notation) => ({
  command: { line: 'see who’s waiting, in a pair, paused or has left', button: 'See people' },
  title: 'People',
  search: 'Search',
  close: 'Close',
  enrolled: (program: string, people: number) =>
    `*${counted(people, { one: 'person is', other: 'people are' }, notation)} enrolled* in *${program}*.`,
  everJoined: (standings: string) => `Of all who ever joined: ${standings}.`,
  nobodyYet: (program: string) =>
    `Nobody has joined *${program}* yet. People who join with \`/peer join\` show up here.`,
  counts: {
    waiting: (count: number) => `${formatNumber(count, notation)} waiting`,
    paired: (count: number) => `${formatNumber(count, notation)} in a pair`,
    paused: (count: number) => `${formatNumber(count, notation)} paused`,
    guest: (count: number) => `${counted(count, { one: 'guest', other: 'guests' }, notation)} left out`,
    unreachable: (count: number) => `${formatNumber(count, notation)} can’t be reached`,
    left: (count: number) => `${formatNumber(count, notation)} left`,
    unpaired: (count: number) => `${formatNumber(count, notation)} in no pair`,
  },
  whatIsShown:
    'You see names, states, kinds of work, career levels, and the day a pause ends. You see nothing else from a profile here. People who are being introduced count as in a pair.',
  name: 'Name or handle, or part of it',
  who: 'Show',
  filters: {
    all: 'Everybody',
    waiting: 'Waiting for the next round',
    paired: 'In a pair',
    paused: 'Paused',
    guest: 'Guests who can’t join',
    unreachable: 'Can’t be reached',
    left: 'Left',
    unpaired: 'In no pair',
  },
  person: {
    waiting: (name: string) => `*${name}* is waiting for the next round`,
    paired: (name: string) => `*${name}* is in a pair`,
    guest: (name: string) => `*${name}* is a guest, and guests can’t join this program`,
    unreachable: (name: string) => `*${name}* can’t be reached: deactivated, or Slack delivers no message`,
    left: (name: string) => `*${name}* has left`,
    unpaired: (name: string) => `*${name}* is in no pair`,
  },
  pausedPerson: (name: string, day: string) => `*${name}* is paused until ${day}`,
  nobody: 'Nobody matches that. Try a shorter part of the name, or choose _Everybody_.',
  page: (page: number, pages: number) =>
    `Page ${formatNumber(page, notation)} of ${formatNumber(pages, notation)}`,
  earlier: 'Show earlier',
  more: 'Show more',
});
