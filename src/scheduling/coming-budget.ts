import { askGate, isTooLate, type PersonalHours } from './time-gate.ts';
import { inOrderOfHaste, takesRoom, type NudgeCounted, type NudgeHad } from './taking-room.ts';
import type { Touchpoint } from './touchpoints.ts';

/** What is to come, and to whom, before the nudges that they may hear of are counted. */
export type Planned = {
  readonly touchpoint: Touchpoint<'pair' | 'member'>;
  readonly dueAt: Temporal.Instant;
  /** When it comes by everybody's hours alone. */
  readonly at: Temporal.Instant;
  readonly everyone: readonly PersonalHours[];
  readonly fits: boolean;
  /** Why it does not fit, where that is known already. */
  readonly kept?: KeptBack | undefined;
};

/** By person, which nudges have reached them lately. */
export type Nudged = ReadonlyMap<string, readonly NudgeHad[]>;

/** Others put a nudge off, or leave it no room until it is stale; or no moment is good for everybody until then. */
export type KeptBack = 'put-off' | 'no-room' | 'no-hours';

/** When it comes once nudges are counted, and what keeps it. */
export type Budgeted<Each extends Planned> = Each & { readonly kept: KeptBack | undefined };

/** Of all that is planned, as it comes to pass: a nudge that people have no room for waits until they have, or is let go. */
export function withinBudget<Each extends Planned>(
  planned: readonly Each[],
  nudgedAt: Nudged,
): readonly Budgeted<Each>[] {
  const nudged = new Map(nudgedAt);
  const settled: Budgeted<Each>[] = [];
  let open = planned.map((each): Budgeted<Each> => ({ ...each, kept: each.kept }));
  for (;;) {
    const [next, ...others] = open.toSorted(bySooner);
    if (!next) return settled.toSorted(bySooner);
    const then = asThingsStand(next, nudged);
    if (then.fits && then.at !== next.at) {
      open = [...others, then];
      continue;
    }
    open = others;
    settled.push(then);
    if (then.fits && then.touchpoint.weight === 'nudge')
      for (const { personId } of then.everyone)
        nudged.set(personId, [...(nudged.get(personId) ?? []), { ...countedAs(then), at: then.at }]);
  }
}

const bySooner = (one: Planned, other: Planned): number =>
  Temporal.Instant.compare(one.at, other.at) || inOrderOfHaste(countedAs(one), countedAs(other));

const countedAs = ({ touchpoint }: Pick<Planned, 'touchpoint'>): NudgeCounted => ({
  isToAll: touchpoint.audience === 'pair',
  goesFirst: touchpoint.weight === 'nudge' ? touchpoint.goesFirst : undefined,
});

/** At its moment: it comes, or is put off to a later one, or comes no more. */
function asThingsStand<Each extends Budgeted<Planned>>(each: Each, nudged: Nudged): Each {
  const { touchpoint, dueAt, at, everyone, fits } = each;
  if (touchpoint.weight !== 'nudge' || !fits) return each;
  const reached = everyone.map((one) => ({
    ...one,
    nudgedAt: before(at, nudged.get(one.personId))
      .filter((had) => takesRoom(had, countedAs(each)))
      .map((had) => had.at),
    ahead: 0,
  }));
  const verdict = askGate({ ...touchpoint, when: 'good-moment' }, { dueAt, now: at, everyone: reached });
  if (verdict.go === 'now') return each;
  if (verdict.go === 'later') return { ...each, at: verdict.at, kept: 'put-off' };
  return { ...each, fits: false, kept: isKeptByHours(each) ? 'no-hours' : 'no-room' };
}

/** What comes later takes nobody's room now. */
const before = (at: Temporal.Instant, all: readonly NudgeHad[] = []): readonly NudgeHad[] =>
  all.filter((each) => Temporal.Instant.compare(each.at, at) <= 0);

/** Rather than by other nudges. */
const isKeptByHours = ({ touchpoint, kept, ...moment }: Budgeted<Planned>): boolean =>
  kept === undefined && touchpoint.weight === 'nudge' && isTooLate(touchpoint, moment);
