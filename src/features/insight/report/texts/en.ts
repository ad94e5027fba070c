import { counted, formatNumber, type Notation } from '../../../../language.ts';
import type { Trend } from '../model/report.ts';

/** A number that may be told, or none. */
type Told = number | undefined;

export const en = (notation: Notation) => {
  const number = (count: number) => formatNumber(count, notation);
  const people = (count: number) => counted(count, { one: 'person', other: 'people' }, notation);
  const pairs = (count: number) => counted(count, { one: 'pair', other: 'pairs' }, notation);
  const ofAll = (count: Told, all: Told, verb: { readonly one: string; readonly other: string }) => {
    if (count === undefined || all === undefined) return `A few pairs ${verb.other}`;
    return `${number(count)} of ${pairs(all)} ${count === 1 ? verb.one : verb.other}`;
  };
  return {
    command: { line: 'see whether the program works, in numbers', button: 'See report' },
    openSpoken: (program: string) => `See report of ${program}`,
    runs: {
      pairs: (program: string, enrolled: number, made: Told) =>
        `*${program}* runs: ${people(enrolled)}, ${some(made, pairs, 'a few pairs')}.`,
      waiting: (program: string, enrolled: number) =>
        `*${program}* has ${people(enrolled)} and no pairs yet.`,
      archived: (program: string) => `*${program}* has ended. These are its figures.`,
      tiny: (program: string, floor: number) =>
        `*${program}* has fewer than ${people(floor)}. A report gives numbers of ${number(floor)} people or more.`,
    },
    pairsAre: {
      begun: (count: number) => `${number(count)} begun`,
      introduced: (count: number) => `${number(count)} to begin`,
      silent: (count: number) => `${number(count)} silent`,
      paused: (count: number) => `${number(count)} paused`,
    },
    needs: {
      undelivered: () => 'Some messages didn’t arrive: see which, and send them again.',
      silent: (count: Told, all: Told) =>
        `${ofAll(count, all, { one: 'is silent', other: 'are silent' })}: open the list and remind them.`,
      'to-begin': (count: Told, all: Told) =>
        `${ofAll(count, all, { one: 'hasn’t begun', other: 'haven’t begun' })}: send them times to meet.`,
      unmatched: () => 'People are waiting: find the best pairs for them.',
      unreachable: () => 'I can’t reach everybody: see who, and tell them another way.',
    },
    nothing: 'Nothing needs you now.',
    usefulness: (now: string, before: string | undefined, trend: Trend | undefined) =>
      `Usefulness: ${now} of 5${before === undefined ? '' : `, ${before} before`}${told(trend)}`,
    meeting: (now: string, before: string | undefined, trend: Trend | undefined) =>
      `Met as often as agreed: ${now}${before === undefined ? '' : `, ${before} before`}${told(trend)}`,
    nothingYet: 'The first figures come once a month is over and enough people are in it.',
    share: (count: number, total: number) => `about ${number(count)} of ${number(total)} people`,
    nearlyAll: (total: number) => `nearly all of ${number(total)} people`,
    untold: '–',
    mean: {
      low: `${number(1.4)} or less`,
      high: `${number(4.6)} or more`,
      of: (value: number) => number(value),
    },
    rules: (floor: number) =>
      `Each number is of ${number(floor)} people or more, rounded to fives. What would give fewer away shows as –.`,
    seeFigures: 'See all figures',
    getFile: 'Get the file',
    stop: 'Stop monthly report',
    stopSpoken: (program: string) => `Stop monthly report of ${program}`,
    send: 'Send it monthly',
    sendSpoken: (program: string) => `Send it monthly: the report of ${program}`,
    stopped: (program: string) =>
      `I no longer send you the monthly report of *${program}*. \`/peer report\` shows it any time.`,
    sent: (program: string) => `I’ll send you the report of *${program}* at the start of each month.`,
    charts: {
      usefulness: 'Usefulness, from 1 to 5',
      useful: 'Usefulness',
      meeting: 'People who met as often as agreed',
      met: 'As often as agreed',
      of: 'Of so many people',
    },
    title: 'All figures',
    close: 'Close',
    show: 'Show',
    round: 'Round',
    allRounds: 'All rounds',
    roundNamed: (place: number, day: string) => `Round ${number(place)}, ${day}`,
    month: 'Month',
    latest: 'The latest',
    intro: 'Each measure splits the same people into groups.',
    noFigures: 'Nothing can be told of this alone. Choose _All rounds_ or another month.',
    measure: (name: string, span: string) => `*${name}*, ${span}`,
    found: (measure: string, groups: string, total: number) =>
      `${measure}, of about ${people(total)}:\n${groups}`,
    foundMean: (measure: string, mean: string) => `${measure}: ${mean} of 5`,
    group: (name: string, count: string) => `${name} ${count}`,
    nearlyAllOf: 'nearly all',
    joined: (rounds: string) => `Rounds ${rounds} together.`,
    reach: {
      all: 'Everybody can be reached.',
      deactivated: (count: Told) => `Deactivated in Slack: ${some(count, number, 'a few')}.`,
      refused: (count: Told) => `Slack takes no message: ${some(count, number, 'a few')}.`,
      undelivered: (count: number) =>
        `${counted(count, { one: 'message', other: 'messages' }, notation)} didn’t arrive in two weeks.`,
      title: '*Reach*',
    },
    people: (enrolled: number, matched: Told, paused: Told) =>
      `*People*: ${number(enrolled)} enrolled, ${some(matched, number, 'a few')} in a pair, ${some(paused, number, 'a few or none')} paused.`,
    file: {
      name: 'peer-report.csv',
      comment: 'The figures of the report, as it shows them.',
      sent: 'The file is in your DM with me.',
      unsent:
        'This workspace doesn’t let me send files, so here are the latest figures to copy. `/peer report` shows them too.',
      columns: {
        program: 'Program',
        speaksFor: 'Speaks for',
        measure: 'Measure',
        from: 'From',
        until: 'Until',
        rounds: 'Rounds',
        group: 'Group',
        value: 'Value',
        total: 'Of people',
      },
      all: 'all',
      mean: 'mean from 1 to 5',
    },
    home: (program: string, begun: number, all: number) =>
      `*${program}*: ${ofAll(begun, all, { one: 'has begun', other: 'have begun' })}`,
    digest: (program: string) => `*How ${program} is doing*`,
    digestOver: (program: string) =>
      `The monthly report of *${program}* is no longer sent here. \`/peer report\` shows it any time.`,
  };
};

const told = (trend: Trend | undefined): string =>
  trend === undefined ? '.' : { up: ': better.', down: ': worse.', same: ': about the same.' }[trend];

const some = (count: Told, of: (count: number) => string, few: string): string =>
  count === undefined ? few : of(count);
