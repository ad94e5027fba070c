import type { WorkspaceTransaction } from '../../db/database.ts';
import type { Deps } from '../../deps.ts';
import { features } from '../../features.ts';
import type { Pair } from '../../features/pairs/pair/model.ts';
import { pairsEverOf } from '../../features/pairs/pair/service/pairs.ts';
import type { Expected } from '../../scheduling/coming-moments.ts';
import { comingToPair } from '../../scheduling/coming.ts';
import { touchpointsByKind, type TouchpointsByKind } from '../../scheduling/touchpoints.ts';
import type { Timeline, TimelineEntry } from '../page-server/timeline.ts';
import { fateOf } from './fates.ts';
import { nameOf, reasonFor } from './kinds.ts';
import { outcomeInWords } from './outcomes.ts';
import { findSent } from './sent.ts';

const weeks = 8;

type Who = { readonly workspaceId: string; readonly personId: string };
type NameOf = (personId: string) => string;

/** What the bot sent to a person and their pairs, and will send: everything, as only whoever plays with it may know. */
export function timelineOf(deps: Deps): (who: Who, nameOf: NameOf) => Promise<Timeline> {
  const touchpoints = touchpointsByKind(features.flatMap((feature) => feature.touchpoints?.(deps) ?? []));
  return ({ workspaceId, personId }, personOf) =>
    deps.db.inWorkspace(workspaceId, async (tx) => {
      const shown: TimelineShown = { touchpoints, personOf };
      const { living, ended } = await pairsEverOf(tx, personId);
      const sent = await findSent(tx, { personId, pairIds: [...living, ...ended].map(({ id }) => id) });
      return {
        past: sent.map(({ kind, personId: reader, state, outcome, at }) => ({
          ...named(shown, kind, reader ?? undefined),
          at: at.toString(),
          state: pastStates[state],
          note: state === 'sent' || outcome === null ? undefined : outcomeInWords(outcome),
        })),
        coming: await comingTo(tx, { ...shown, deps, pairs: living }),
      };
    });
}

type TimelineShown = {
  readonly touchpoints: TouchpointsByKind;
  readonly personOf: NameOf;
};

const pastStates = {
  queued: 'on its way',
  waiting: 'waits',
  sending: 'on its way',
  sent: 'sent',
  dropped: 'dropped',
  failed: 'failed',
} as const;

type Named = Pick<TimelineEntry, 'kind' | 'what' | 'whom' | 'why'>;

const named = ({ personOf }: TimelineShown, kind: string, reader: string | undefined): Named => ({
  kind,
  what: nameOf(kind),
  whom: reader === undefined ? 'the pair' : personOf(reader),
  why: reasonFor(kind) ?? '',
});

type TimelineWanted = TimelineShown & { readonly deps: Deps; readonly pairs: readonly Pair[] };

async function comingTo(
  tx: WorkspaceTransaction,
  { deps, pairs, ...shown }: TimelineWanted,
): Promise<readonly TimelineEntry[]> {
  const now = deps.clock.now();
  const until = now.add({ hours: weeks * 7 * 24 });
  const gate = { touchpoints: shown.touchpoints, people: deps.people };
  const entries: TimelineEntry[] = [];
  for (const { id: pairId } of pairs)
    for (const each of await comingToPair(tx, gate, { pairId, now, until }))
      entries.push({
        ...named(shown, each.touchpoint.kind, readerOf(each)),
        at: (each.kept === 'no-hours' ? each.dueAt : each.at).toString(),
        ...fateOf(each),
      });
  return entries.toSorted((one, other) => Temporal.Instant.compare(one.at, other.at));
}

const readerOf = ({ touchpoint, everyone }: Expected): string | undefined =>
  touchpoint.audience === 'pair' ? undefined : everyone[0]?.personId;
