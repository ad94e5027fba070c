import type { FormerFloor } from '../../../programs/program/model.ts';
import { figuresTogether, toldBeside } from './beside.ts';
import { tableOf } from './table.ts';
import type { Facts, TimeSpan } from './facts.ts';
import { figuresOf, rounded, tightened, type Figures } from './figures.ts';
import { measures, placesOf, type Measure, type MeasureId } from './measures.ts';
import { meansOf, type Means } from './means.ts';

/** What was told of one measure of one span: kept as it was told, since what is worked out again could tell more. */
export type Release = KeptRelease & { readonly told: Told };

/** Nothing told as long as it would be of too few people. */
export type KeptRelease = {
  readonly measure: MeasureId;
  /** Days by UTC; the last is not in it. */
  readonly from: Temporal.PlainDate;
  readonly until: Temporal.PlainDate;
  /** Under which it was made. */
  readonly floor: number;
  readonly told: Told | undefined;
};

export type Told =
  { readonly kind: 'groups'; readonly figures: Figures } | { readonly kind: 'mean'; readonly means: Means };

/** Nothing where it would be of too few people: they count with the next month's. */
export function toldOfMeasure(
  measure: Measure,
  facts: Facts,
  { span, floor }: { readonly span: TimeSpan; readonly floor: number },
): Told | undefined {
  const before = earlier(span, measure.lagDays);
  if (measure.kind === 'mean') {
    const means = meansOf(measure.answer(facts, before), floor);
    return means.program === undefined ? undefined : { kind: 'mean', means };
  }
  const { within } = measure;
  const figuresIn = ({ place, groups, rounds }: Placing) => {
    const table = tableOf(place(facts, before), { rounds: facts.rounds, groups });
    return rounds === 'together' ? figuresTogether(table, floor) : figuresOf(table, floor);
  };
  const own = figuresIn(measure);
  const figures = within ? toldBeside(own, figuresIn(placesOf(within.measure)), within.group) : own;
  return figures && { kind: 'groups', figures: rounded(figures) };
}

type Placing = Pick<Extract<Measure, { readonly kind: 'groups' }>, 'place' | 'groups' | 'rounds'>;

const earlier = ({ from, until }: TimeSpan, lagDays: number): TimeSpan => {
  const lag = { hours: 24 * lagDays };
  return { from: from.subtract(lag), until: until.subtract(lag) };
};

/** The first days of the months that are over since that one, oldest first. @param since a first day too */
export function monthsSince(since: Temporal.PlainDate, now: Temporal.Instant): readonly Temporal.PlainDate[] {
  const today = now.toZonedDateTimeISO('UTC').toPlainDate();
  const { months } = since.until(today, { largestUnit: 'months' });
  return Array.from({ length: Math.max(0, months) }, (_, month) => since.add({ months: month }));
}

export const monthOf = (moment: Temporal.Instant): Temporal.PlainDate =>
  moment.toZonedDateTimeISO('UTC').toPlainDate().with({ day: 1 });

export const spanOfDays = (from: Temporal.PlainDate, until: Temporal.PlainDate): TimeSpan => ({
  from: from.toZonedDateTime('UTC').toInstant(),
  until: until.toZonedDateTime('UTC').toInstant(),
});

export type Floors = { readonly now: number; readonly former: readonly FormerFloor[] };

/** Since when what a release tells of can have been answered. */
export const canBeAnsweredSince = ({
  measure: sought,
  from,
}: Pick<KeptRelease, 'measure' | 'from'>): Temporal.Instant => {
  const lagDays = measures.find(({ id }) => id === sought)?.lagDays ?? 0;
  return spanOfDays(from, from).from.subtract({ hours: 24 * lagDays });
};

/** Under which what happened since then is told: a floor is tightened at once, and loosened for what comes later alone. */
export const floorSince = (since: Temporal.Instant, { now, former }: Floors): number =>
  Math.max(
    now,
    ...former
      .filter(({ heldUntil }) => Temporal.Instant.compare(heldUntil, since) > 0)
      .map(({ floor }) => floor),
  );

/** As it may be read under a floor that holds by now. */
export function readUnder(release: Release, floor: number): Release {
  const { told, floor: was } = release;
  if (floor <= was) return release;
  if (told.kind === 'mean')
    return { ...release, told: { kind: 'mean', means: { program: undefined, rounds: [] } } };
  return { ...release, told: { kind: 'groups', figures: tightened(told.figures, { was, is: floor }) } };
}
