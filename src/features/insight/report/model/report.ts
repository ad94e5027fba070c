import { dimensions } from '../../../../content/pack/schema.ts';
import type { Figure, FigureRow } from '../../measures/model/figures.ts';
import { ends, type Mean } from '../../measures/model/means.ts';
import { measures, type MeasureId } from '../../measures/model/measures.ts';
import type { Release } from '../../measures/model/releases.ts';
import { going, type PairCounts } from '../../pair-list/model.ts';

/** A confirmed round, by which figures can be looked at. */
export type ReportRound = {
  readonly id: string;
  /** Counts from 1 within the program. */
  readonly number: number;
  readonly on: Temporal.PlainDate;
};

/** Whom the program's messages do not reach, by why, and nothing of what they say. */
export type Reach = {
  /** Slack knows them as deactivated. */
  readonly deactivated: number;
  /** Slack takes no message for them. */
  readonly refused: number;
  /** Messages of the last two weeks that did not arrive. */
  readonly undelivered: number;
};

/** What an admin sees by name elsewhere, and all that may be told of the rest by numbers. */
export type Report = {
  readonly programId: string;
  readonly program: string;
  readonly isArchived: boolean;
  readonly enrolled: number;
  readonly waiting: number;
  readonly paused: number;
  /** Who is in a pair. */
  readonly matched: number;
  readonly pairs: PairCounts;
  /** Pairs that are asked in private whether they would like to meet. */
  readonly asked: number;
  /** The day of the next round, where one is set. */
  readonly nextRoundOn: Temporal.PlainDate | undefined;
  /** Pairs that have not begun, though they had time to. */
  readonly lateToBegin: number;
  readonly reach: Reach;
  /** Of fewer people than this no number is told. */
  readonly floor: number;
  readonly rounds: readonly ReportRound[];
  /** Oldest first. */
  readonly releases: readonly Release[];
  /** Whether this reader gets it each month by itself. */
  readonly isSent: boolean;
};

/** Too few people have joined for any number to be told. */
export const isTiny = ({ enrolled, floor }: Pick<Report, 'enrolled' | 'floor'>): boolean => enrolled < floor;

/** A number of people, where it may be told. Few of them are the same as many to a report, and named elsewhere. */
export const tellable = (people: number, { floor }: Pick<Report, 'floor'>): number | undefined =>
  people >= floor ? people : undefined;

/** As `tellable`, of pairs, in each of which there are two at least. */
export const tellablePairs = (pairs: number, of: Pick<Report, 'floor'>): number | undefined =>
  tellable(pairs * 2, of) === undefined ? undefined : pairs;

/** What needs an admin, the most first. */
export type Need = 'undelivered' | 'silent' | 'to-begin' | 'unmatched' | 'unreachable';

export function needsOf({ isArchived, reach, pairs, lateToBegin, ...report }: Report): readonly Need[] {
  if (isArchived) return [];
  const isNoRoundAhead = report.nextRoundOn === undefined || going(pairs) === 0;
  const all: readonly (readonly [Need, boolean])[] = [
    ['undelivered', reach.undelivered > 0],
    ['silent', pairs.silent > 0],
    ['to-begin', lateToBegin > 0],
    ['unmatched', report.waiting > 1 && isNoRoundAhead],
    ['unreachable', reach.deactivated + reach.refused > 0],
  ];
  return all.flatMap(([need, holds]) => (holds ? [need] : []));
}

/** Whether there is anything to tell of a month: one that has just begun has no figures yet. */
export const isWorthADigest = (report: Report): boolean =>
  !isTiny(report) && (report.releases.length > 0 || needsOf(report).length > 0);

/** Of one measure, oldest first. */
export const releasesOfMeasure = (
  { releases }: Pick<Report, 'releases'>,
  measure: MeasureId,
): readonly Release[] => releases.filter((each) => each.measure === measure);

export type Trend = 'up' | 'down' | 'same';

/** How a measure was lately, and before that. */
export type Lately<Value> = {
  readonly now: Value;
  readonly before: Value | undefined;
  readonly trend: Trend | undefined;
};

/** A change that is smaller says nothing: numbers are rounded. */
const noticed = { points: 0.2, share: 0.1 } as const;

const trendOf = (change: number, least: number): Trend => {
  if (Math.abs(change) < least - 1e-9) return 'same';
  return change > 0 ? 'up' : 'down';
};

/** A mean beyond the ends of the scale as its end. */
export const meanAsNumber = (mean: Mean | undefined): number | undefined =>
  ends[mean as 'low' | 'high'] ?? (typeof mean === 'number' ? mean : undefined);

/** How useful people found their pairs, from 1 to 5. */
export function usefulnessIn(report: Pick<Report, 'releases'>): Lately<Mean> | undefined {
  const means = releasesOfMeasure(report, 'usefulness').flatMap(({ told }) =>
    told.kind === 'mean' && told.means.program !== undefined ? [told.means.program] : [],
  );
  const [now, before] = [means.at(-1), means.at(-2)];
  if (now === undefined) return undefined;
  const [is, was] = [meanAsNumber(now), meanAsNumber(before)];
  return {
    now,
    before,
    trend: is === undefined || was === undefined ? undefined : trendOf(is - was, noticed.points),
  };
}

export type Share = { readonly figure: Figure; readonly total: number };

/** How many met as often as they agreed. */
export function meetingIn(report: Pick<Report, 'releases'>): Lately<Share> | undefined {
  const shares = sharesOf(report, { measure: 'sessions', group: 'as-agreed' });
  const [now, before] = [shares.at(-1), shares.at(-2)];
  if (!now) return undefined;
  const [is, was] = [partOf(now), before && partOf(before)];
  return {
    now,
    before,
    trend: is === undefined || was === undefined ? undefined : trendOf(is - was, noticed.share),
  };
}

const partOf = ({ figure, total }: Share): number | undefined => {
  if (figure === 'nearly-all') return 1;
  return figure === 'hidden' ? undefined : figure / total;
};

type OfGroup = { readonly measure: MeasureId; readonly group: string };

const sharesOf = (report: Pick<Report, 'releases'>, { measure, group }: OfGroup): readonly Share[] =>
  releasesOfMeasure(report, measure).flatMap(({ told }) =>
    told.kind === 'groups'
      ? [{ figure: told.figures.program.groups[group] ?? 'hidden', total: told.figures.program.total }]
      : [],
  );

/** What an admin looks at: all rounds or one, and the latest figures or those of a month. */
export type Wanted = { readonly roundId: string | undefined; readonly month: Temporal.PlainDate | undefined };

export const everything: Wanted = { roundId: undefined, month: undefined };

/** A measure's figures, as they were told of what is wanted. */
export type Found = {
  readonly measure: MeasureId;
  readonly from: Temporal.PlainDate;
  readonly until: Temporal.PlainDate;
  readonly figures:
    | { readonly kind: 'groups'; readonly row: FigureRow; readonly rounds: readonly string[] }
    | { readonly kind: 'mean'; readonly mean: Mean };
};

/** In the order of the measures, by what they speak for. Of a round alone only what something is told of. */
export const figuresFor = (report: Report, wanted: Wanted): readonly Found[] =>
  inOrder.flatMap((id) => {
    const release = releasesOfMeasure(report, id).findLast((each) => isOf(each, wanted.month));
    return release ? foundIn(release, wanted.roundId, report) : [];
  });

/** All measures, by what they speak for. */
export const inOrder: readonly MeasureId[] = dimensions.flatMap((dimension) =>
  measures.filter((measure) => measure.dimension === dimension).map(({ id }) => id),
);

const isOf = ({ from, until }: Release, month: Temporal.PlainDate | undefined): boolean =>
  month === undefined ||
  (Temporal.PlainDate.compare(from, month) <= 0 && Temporal.PlainDate.compare(month, until) < 0);

function foundIn(
  { measure, from, until, told }: Release,
  roundId: string | undefined,
  report: Pick<Report, 'rounds'>,
): readonly Found[] {
  const of = { measure, from, until };
  const ofAll = roundId === undefined || isTheOnlyOne(roundId, until, report);
  if (told.kind === 'mean') {
    const mean = ofAll
      ? told.means.program
      : told.means.rounds.find((each) => each.roundId === roundId)?.mean;
    return mean === undefined ? [] : [{ ...of, figures: { kind: 'mean', mean } }];
  }
  const { program, cohorts } = told.figures;
  if (ofAll) return [{ ...of, figures: { kind: 'groups', row: program, rounds: [] } }];
  const cohort = cohorts.find(({ rounds }) => rounds.includes(roundId));
  if (!cohort || Object.values(cohort.groups).every((each) => each === 'hidden')) return [];
  return [{ ...of, figures: { kind: 'groups', row: cohort, rounds: cohort.rounds } }];
}

/** Whether no other round had been confirmed by then: then all people were of this one. */
function isTheOnlyOne(
  roundId: string,
  until: Temporal.PlainDate,
  { rounds }: Pick<Report, 'rounds'>,
): boolean {
  const [first, ...others] = rounds.filter(({ on }) => Temporal.PlainDate.compare(on, until) < 0);
  return first?.id === roundId && others.length === 0;
}

/** The months of which something is told, newest first. */
export const monthsIn = ({ releases }: Pick<Report, 'releases'>): readonly Temporal.PlainDate[] =>
  [...new Set(releases.map(({ until }) => until.subtract({ months: 1 }).toString()))]
    .toSorted((one, other) => other.localeCompare(one))
    .map((day) => Temporal.PlainDate.from(day));

/** How a program stands, for the Home of who runs it. */
export type Begun = {
  readonly id: string;
  readonly name: string;
  readonly pairs: number;
  readonly begun: number;
};
