import type { WorkspaceTransaction } from '../../../db/database.ts';
import type { TouchpointDeps } from '../../../deps.ts';
import type { Reader } from '../../../language.ts';
import type { Touchpoint } from '../../../scheduling/touchpoints.ts';
import { rhythmsOf } from '../agreement/service/versions.ts';
import { everySoOften, isFindingItsFeet } from '../first-weeks/service.ts';
import { comesAgain, quietAmong } from '../signs-of-life/service.ts';
import { isOpen, type Pair } from '../../pairs/pair/model.ts';
import { inPairDm, toPairDm } from '../../pairs/pair/service/pairs.ts';
import type { PromptKind } from './model/topic.ts';
import { promptFor, promptHad } from './service/giving.ts';
import { promptAgain, promptCard } from './views.ts';
import { texts } from './texts.ts';

export const firstAfter = Temporal.Duration.from({ hours: 3 * 24 });
/** Days from one to the next, where nothing is agreed. */
const usually = 7;
/** Where others come first for so long, it is let go: the next one is near then. */
const staleAfter = Temporal.Duration.from({ hours: 3 * 24 });

const composing =
  (kind: PromptKind, { clock, content }: TouchpointDeps): Touchpoint<'pair'>['compose'] =>
  (tx, { pairId, occurrence }) =>
    toPairDm(tx, pairId, async (pair, reader) => {
      if (kind === 'prompt' && !(await comesByItself(tx, pair, clock.now()))) return undefined;
      const given = await promptFor(tx, { pairId, kind, occurrence }, { content, now: clock.now() });
      if (!given) return undefined;
      const isAgain = kind === 'prompt' && (await comesAgain(tx, { pairId, kind, occurrence }));
      return isAgain ? promptAgain(given, reader) : promptCard(given, reader);
    });

const refreshing =
  (kind: PromptKind, { content }: TouchpointDeps): NonNullable<Touchpoint<'pair'>['refresh']> =>
  (tx, { pairId, occurrence }) =>
    inPairDm(tx, pairId, async (_, reader) => {
      const had = await promptHad(tx, { pairId, kind, occurrence }, content);
      return had && promptCard(had, reader);
    });

/** One that was asked for comes in any case: whoever asked has read that it does. */
const comesByItself = async (tx: WorkspaceTransaction, pair: Pair, now: Temporal.Instant): Promise<boolean> =>
  isOpen(pair) && !(await isFindingItsFeet(tx, pair, now));

type OfMany = NonNullable<Touchpoint<'pair'>['ofMany']>;

/** Not to those that are quiet: topics come again once somebody acts. */
const untilQuiet =
  (ofMany: OfMany): OfMany =>
  async (tx, pairIds, now) => {
    const coming = await ofMany(tx, pairIds, now);
    const fitting = pairIds.filter((id) => coming.get(id)?.fits);
    const rhythms = await rhythmsOf(tx, fitting);
    const quiet = await quietAmong(tx, { pairIds: fitting, rhythms }, now);
    const isQuiet = { fits: false, leftOut: (reader: Reader) => texts(reader).isQuiet };
    return new Map([...coming].map(([id, each]) => [id, quiet.has(id) ? { ...each, ...isQuiet } : each]));
  };

export const promptTouchpoint = (parts: TouchpointDeps): Touchpoint<'pair'> => ({
  kind: 'prompt' satisfies PromptKind,
  audience: 'pair',
  when: 'good-moment',
  weight: 'nudge',
  staleAfter,
  staysInItsWeek: true,
  foretold: (reader) => texts(reader).foretold,
  // As often as the pair has agreed to meet.
  ofMany: untilQuiet(everySoOften({ usually, agreed: rhythmsOf })),
  compose: composing('prompt', parts),
  refresh: refreshing('prompt', parts),
});

export const topicTouchpoint = (parts: TouchpointDeps): Touchpoint<'pair'> => ({
  kind: 'topic' satisfies PromptKind,
  audience: 'pair',
  when: 'exact',
  weight: 'must-arrive',
  compose: composing('topic', parts),
  refresh: refreshing('topic', parts),
});
