import type { Deps } from './deps.ts';
import { features } from './features.ts';
import { pairReader } from './language.ts';
import type { KeptBack } from './scheduling/coming-budget.ts';
import type { Expected } from './scheduling/coming-moments.ts';
import { comingToPair } from './scheduling/coming.ts';
import { countByKind } from './scheduling/counting.ts';
import { touchpointsByKind } from './scheduling/touchpoints.ts';

const weeks = 8;

type PairOfWorkspace = { readonly workspaceId: string; readonly pairId: string };

/** For an operator: what comes to a pair and when, and how many of each kind went out. Nobody's name is in it, and no content. */
export async function comingInWords(
  deps: Deps,
  { workspaceId, pairId }: PairOfWorkspace,
): Promise<readonly string[]> {
  const touchpoints = touchpointsByKind(features.flatMap((feature) => feature.touchpoints?.(deps) ?? []));
  const now = deps.clock.now();
  const until = now.add({ hours: weeks * 7 * 24 });
  return deps.db.inWorkspace(workspaceId, async (tx) => {
    const expected = await comingToPair(tx, { touchpoints, people: deps.people }, { pairId, now, until });
    const counts = await countByKind(tx, pairId);
    return [
      `Coming in the next ${weeks} weeks, as things stand at ${inMinutes(now)}:`,
      ...expected.map(({ touchpoint: { kind, audience, when, weight }, dueAt, at, ...how }) =>
        [
          `  ${inMinutes(at)}`,
          kind,
          `to ${audience}`,
          when,
          weight,
          `due ${inMinutes(dueAt)}`,
          inAWord(how),
        ].join('  '),
      ),
      ...(expected.length === 0 ? ['  nothing'] : []),
      'So far:',
      ...counts.map(({ kind, state, count }) => `  ${kind}  ${state}  ${count}`),
      ...(counts.length === 0 ? ['  nothing'] : []),
    ];
  });
}

type How = Pick<Expected, 'fits' | 'kept' | 'isWaiting' | 'leftOut'>;

function inAWord({ fits, kept, isWaiting, leftOut }: How): string {
  if (!fits) return kept ? keptBy[kept] : ['does not fit', leftOut?.(pairReader)].join('  ').trimEnd();
  if (kept) return keptBy[kept];
  return isWaiting ? 'waits for a good moment' : 'comes';
}

const keptBy: Readonly<Record<KeptBack, string>> = {
  'put-off': 'put off by the nudge budget',
  'no-room': 'no room within the nudge budget',
  'no-hours': 'no good moment for all of them until it is stale',
};

const inMinutes = (moment: Temporal.Instant): string => moment.toString({ smallestUnit: 'minute' });
