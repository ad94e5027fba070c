import type { Content } from '../../../content/pack/content.ts';
import type { WorkspaceTransaction } from '../../../db/database.ts';
import { takeTurn } from '../../../db/locks.ts';
import { breathing } from '../../../scheduling/breathing.ts';
import type { Program } from '../../programs/program/model.ts';
import { formerFloorsOf, programOf } from '../../programs/program/service.ts';
import { answersOfProgram } from '../../relationship/check-ins/service/reading.ts';
import { countsFor } from '../../ways-on/signs/model/rules.ts';
import { benefitsOfProgram } from '../../ways-on/ending-well/service/farewells.ts';
import type { Facts } from './model/facts.ts';
import { measures, type Measure } from './model/measures.ts';
import {
  floorSince,
  monthOf,
  monthsSince,
  readUnder,
  spanOfDays,
  canBeAnsweredSince,
  toldOfMeasure,
  type Floors,
  type KeptRelease,
  type Release,
} from './model/releases.ts';
import { findFacts, findPrograms } from './queries/facts.ts';
import { findReleases, keepReleases } from './queries/releases.ts';

type MeasuringParts = { readonly now: Temporal.Instant; readonly items: Content['checkInItems'] };

/** All that may be told of a program by numbers, oldest first, as it was told when a month was over. */
export async function releasesOf(
  tx: WorkspaceTransaction,
  { id, settings: { reportFloor } }: Program,
): Promise<readonly Release[]> {
  const floors = { now: reportFloor, former: await formerFloorsOf(tx, id) };
  return (await findReleases(tx, id)).flatMap(({ told, ...release }) =>
    told === undefined
      ? []
      : [readUnder({ ...release, told }, floorSince(canBeAnsweredSince(release), floors))],
  );
}

/**
 * What the months add that are over by now. It is worked out once, and kept: it is told again as it was, though answers are erased or
 * sessions undone meanwhile, since two answers to one question tell more than one.
 */
export async function bringUpToDate(
  tx: WorkspaceTransaction,
  programId: string,
  parts: MeasuringParts,
): Promise<void> {
  if (!isBehind(await findReleases(tx, programId), parts.now)) return;
  // Two who ask at once are told the same.
  await takeTurn(tx, `${programId} releases`);
  const before = await findReleases(tx, programId);
  const program = await programOf(tx, programId);
  const facts = await factsOf(tx, program, parts);
  const [first] = facts.pairs
    .map(({ introducedAt }) => introducedAt)
    .toSorted((one, other) => Temporal.Instant.compare(one, other));
  if (!first || !isBehind(before, parts.now)) return;
  const floors = { now: program.settings.reportFloor, former: await formerFloorsOf(tx, programId) };
  const making = { before, facts, first: monthOf(first), floors, now: parts.now };
  const breathe = breathing();
  const made: KeptRelease[] = [];
  for (const measure of measures) made.push(...(await madeOf(measure, { ...making, breathe })));
  await keepReleases(tx, programId, made);
}

export const programsWithPairs = (tx: WorkspaceTransaction): Promise<readonly string[]> => findPrograms(tx);

/** Whether a month is over of which nothing is kept: all measures are worked out together. */
const isBehind = (kept: readonly KeptRelease[], now: Temporal.Instant): boolean =>
  kept.every(({ until }) => Temporal.PlainDate.compare(until, monthOf(now)) < 0);

async function factsOf(
  tx: WorkspaceTransaction,
  { id: programId, settings: { cadenceDays } }: Program,
  { now, items }: MeasuringParts,
): Promise<Facts> {
  const longest = now.subtract({ hours: 24 * 366 }).subtract(countsFor);
  const [found, answers, farewells] = await Promise.all([
    findFacts(tx, { programId, cadenceDays }),
    answersOfProgram(tx, programId, longest),
    benefitsOfProgram(tx, programId),
  ]);
  const dimensions = items.items.flatMap(({ id, dimension, opens }) =>
    opens === undefined ? [[id, dimension] as const] : [],
  );
  return { ...found, answers, farewells, dimensions: new Map(dimensions) };
}

type Made = Pick<MeasuringParts, 'now'> & {
  readonly floors: Floors;
  readonly before: readonly KeptRelease[];
  readonly facts: Facts;
  readonly first: Temporal.PlainDate;
  /** A large program takes seconds: all else has its turn meanwhile. */
  readonly breathe: () => Promise<void>;
};

/** Month by month: one that would tell of too few people goes on with the next. */
async function madeOf(
  measure: Measure,
  { before, facts, first, now, floors, breathe }: Made,
): Promise<readonly KeptRelease[]> {
  const latest = before.findLast((each) => each.measure === measure.id);
  const isOpen = latest?.told === undefined;
  let from = (isOpen ? latest?.from : latest?.until) ?? first;
  const made: KeptRelease[] = [];
  for (const month of monthsSince(latest?.until ?? first, now)) {
    const until = month.add({ months: 1 });
    const { id } = measure;
    const span = { measure: id, from, until };
    const floor = floorSince(canBeAnsweredSince(span), floors);
    const told = toldOfMeasure(measure, facts, { span: spanOfDays(from, until), floor });
    made.push({ ...span, floor, told });
    if (told !== undefined) from = until;
    await breathe();
  }
  return lastOfEach(made);
}

/** Of those that begin on the same day, the one that goes on for longest. */
const lastOfEach = (made: readonly KeptRelease[]): readonly KeptRelease[] => [
  ...new Map(made.map((each) => [each.from.toString(), each])).values(),
];
