import type { WorkspaceTransaction } from '../../../db/database.ts';
import type { Deps } from '../../../deps.ts';
import { pairReader } from '../../../language.ts';
import { followUp, type Series, type TouchpointKind } from '../../../scheduling/touchpoints.ts';
import { isFindingItsFeet } from '../first-weeks/service.ts';
import { isOpen, type Pair } from '../../pairs/pair/model.ts';
import { goodMomentFor, inPairDm, readPair, toPairDm } from '../../pairs/pair/service/pairs.ts';
import type { PromptKind } from './model.ts';
import { promptFor, promptHad } from './service.ts';
import { promptCard } from './views.ts';

const firstAfter = Temporal.Duration.from({ hours: 3 * 24 });
const every = Temporal.Duration.from({ hours: 7 * 24 });

type Parts = Pick<Deps, 'clock' | 'content'>;

const composing =
  (kind: PromptKind, { clock, content }: Parts): TouchpointKind['compose'] =>
  (tx, { pairId, occurrence }) =>
    toPairDm(tx, pairId, async (pair) => {
      if (kind === 'prompt' && !(await comesByItself(tx, pair, clock.now()))) return undefined;
      const given = await promptFor(tx, { pairId, kind, occurrence }, { content, now: clock.now() });
      return given && promptCard(given, pairReader);
    });

const refreshing =
  (kind: PromptKind, { content }: Parts): NonNullable<TouchpointKind['refresh']> =>
  (tx, { pairId, occurrence }) =>
    inPairDm(tx, pairId, async () => {
      const had = await promptHad(tx, { pairId, kind, occurrence }, content);
      return had && promptCard(had, pairReader);
    });

/** One that was asked for comes in any case: whoever asked has read that it does. */
const comesByItself = async (tx: WorkspaceTransaction, pair: Pair, now: Temporal.Instant): Promise<boolean> =>
  isOpen(pair) && !(await isFindingItsFeet(tx, pair, now));

export const promptSeries = (parts: Parts): Series => ({
  kind: 'prompt' satisfies PromptKind,
  ifUnsure: 'let-go',
  first: async (tx, pairId, now) => goodMomentFor(tx, await readPair(tx, pairId), now.add(firstAfter)),
  next: async (tx, { pairId }, now) => {
    const pair = await readPair(tx, pairId);
    return pair.state === 'ended' ? undefined : goodMomentFor(tx, pair, now.add(every));
  },
  compose: composing('prompt', parts),
  refresh: refreshing('prompt', parts),
});

export const topicTouchpoint = (parts: Parts): TouchpointKind =>
  followUp({
    kind: 'topic' satisfies PromptKind,
    ifUnsure: 'let-go',
    compose: composing('topic', parts),
    refresh: refreshing('topic', parts),
  });
