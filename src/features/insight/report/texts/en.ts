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
      asks: (program: string, enrolled: number) =>
        `*${program}* has ${people(enrolled)}, and pairs that I’m asking before I introduce them.`,
      archived: (program: string) => `*${program}* has ended.`,
      archivedTiny: (program: string, floor: number) =>
        `*${program}* has ended. It had fewer than ${people(floor)}, so there are no figures.`,
      tiny: (program: string, floor: number) =>
        `*${program}* has fewer than ${people(floor)}. A report gives numbers of ${number(floor)} people or more.`,
    },
    needs: {
      undelivered: () => 'Some messages didn’t arrive: see which, and send them again.',
      silent: (count: Told, all: Told) =>
        `${ofAll(count, all, { one: 'is silent', other: 'are silent' })}: open the list and remind them.`,
      'to-begin': (count: Told, all: Told) =>
        `${ofAll(count, all, { one: 'hasn’t begun', other: 'haven’t begun' })}: send them times to meet.`,
      unmatched: (count: Told, all: number) =>
        count === undefined
          ? 'A few people are waiting for a peer: find the best pairs for them.'
          : `${number(count)} of ${people(all)} ${count === 1 ? 'is' : 'are'} waiting for a peer: find the best pairs for them.`,
      unreachable: () => 'I can’t reach everybody: see who, and tell them another way.',
    },
    nothing: 'Nothing needs you now.',
    usefulness: (now: string, before: string | undefined, trend: Trend | undefined) =>
      `Usefulness: ${now} of 5${before === undefined ? '' : `, ${before} before`}${told(trend)}`,
    meeting: (now: string, before: string | undefined, trend: Trend | undefined) =>
      `Met as often as agreed: ${now} whose pair has begun${before === undefined ? '' : `, ${before} before`}${told(trend)}`,
    meetingUntold: 'Met as often as agreed: I can’t tell that without speaking of too few people.',
    nothingYet: 'The first figures come once a month is over and enough people are in it.',
    nothingEver: 'It has no figures: no month of it had enough people.',
    onlyOthers:
      'I can’t tell yet how useful pairs are or whether they meet as agreed. _See all figures_ shows the rest.',
    share: (count: number, total: number) => `about ${number(count)} of ${number(total)} people`,
    nearlyAll: (total: number) => `nearly all of ${number(total)} people`,
    untold: '–',
    mean: {
      low: `${number(1.4)} or less`,
      high: `${number(4.6)} or more`,
      of: (value: number) => number(value),
    },
    rules: (floor: number) =>
      `How many people and pairs there are now is exact. Figures of months are of ${number(floor)} people or more, rounded to fives. What would give fewer away shows as –.`,
    seeFigures: 'See all figures',
    getFile: 'Get the file',
    seeCharts: 'See charts',
    chartsSent: 'The report with its charts is in your DM with me.',
    monthly: 'Change monthly report',
    monthlySpoken: (program: string) => `Change monthly report of ${program}`,
    isSent: (program: string) => `You get the report of *${program}* at the start of each month.`,
    isStopped: (program: string) => `You don’t get the report of *${program}* each month.`,
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
      nearlyAll: '“Nearly all” is drawn as all.',
      atEnds: `“${number(1.4)} or less” is drawn as ${number(1.4)}, “${number(4.6)} or more” as ${number(4.6)}.`,
      untold: (months: string) => `Not in this chart, since I can’t tell it: ${months}.`,
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
    noFigures: 'Nothing can be told of that month. Choose another one.',
    nothingOfRound: (floor: number) =>
      `I can’t tell anything of this round alone: somebody’s answer could follow from it. Larger rounds can be told, with ${people(floor)} or more in each group. _All rounds_ counts everyone.`,
    measure: (name: string, span: string) => `*${name}*, ${span}`,
    people: (total: number, whose: string) => `about ${people(total)} ${whose}`,
    found: (measure: string, ofWhom: string, groups: string) => `${measure}, of ${ofWhom}:\n${groups}`,
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
    peopleNow: (enrolled: number, matched: Told, paused: Told) =>
      `*People now*: ${number(enrolled)} enrolled, ${some(matched, number, 'a few')} in a pair, ${some(paused, number, 'a few or none')} paused.`,
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
  };
};

const told = (trend: Trend | undefined): string =>
  trend === undefined ? '.' : { up: ': better.', down: ': worse.', same: ': about the same.' }[trend];

const some = (count: Told, of: (count: number) => string, few: string): string =>
  count === undefined ? few : of(count);
