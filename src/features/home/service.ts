import type { Actor } from '../../actor.ts';
import type { WorkspaceTransaction } from '../../db/database.ts';
import type { Deps } from '../../deps.ts';
import { commandButton, commandsFor } from '../../command.ts';
import { capacitiesOf, commandsOf, type Feature, type HomeParts, type Visitor } from '../../feature.ts';
import type { Reader } from '../../language.ts';
import { readerOf } from '../../slack/directory.ts';
import type { Pair } from '../pairs/pair/model.ts';
import { pairMeant, pairsOf } from '../pairs/pair/service/pairs.ts';
import type { Overview, PairShown } from './model.ts';

type Parts = Pick<Deps, 'db' | 'clock'>;

/** All that one person's Home shows, and nothing that is another's alone. */
export async function overviewFor(
  { db, clock }: Parts,
  features: readonly Feature[],
  { workspaceId, personId }: Actor,
): Promise<{ readonly overview: Overview; readonly reader: Reader }> {
  return db.inWorkspace(workspaceId, async (tx) => {
    const reader = await readerOf(tx, personId);
    const visitor = { personId, reader, now: clock.now(), pairs: await pairsOf(tx, personId) };
    return { overview: await overviewIn(tx, features, visitor), reader };
  });
}

async function overviewIn(
  tx: WorkspaceTransaction,
  features: readonly Feature[],
  visitor: Visitor,
): Promise<Overview> {
  const pairs: PairShown[] = [];
  for (const pair of visitor.pairs) pairs.push(await pairShown(tx, features, { ...visitor, pair }));
  const commands = commandsOf(features).filter(({ inHome }) => inHome);
  const shown = commandsFor(commands, await capacitiesOf(features, tx, visitor));
  return {
    above: await blocksOf('above', tx, { features, visitor }),
    offers: await blocksOf('offers', tx, { features, visitor }),
    pairs,
    below: await blocksOf('below', tx, { features, visitor }),
    buttons: shown.map((command) => commandButton(command, visitor.reader)),
  };
}

type Drawn = { readonly features: readonly Feature[]; readonly visitor: Visitor };

async function blocksOf(
  place: Exclude<keyof HomeParts, 'ofPair'>,
  tx: WorkspaceTransaction,
  { features, visitor }: Drawn,
): Promise<Overview[typeof place]> {
  const blocks = [];
  for (const { home } of features) blocks.push(...((await home?.[place]?.(tx, visitor)) ?? []));
  return blocks;
}

async function pairShown(
  tx: WorkspaceTransaction,
  features: readonly Feature[],
  whose: Visitor & { readonly pair: Pair },
): Promise<PairShown> {
  const parts = [];
  for (const { home } of features) if (home?.ofPair) parts.push(await home.ofPair(tx, whose));
  return {
    blocks: parts.flatMap(({ blocks }) => blocks),
    buttons: parts.flatMap(({ buttons }) => buttons),
  };
}

/** The pair that is meant in this conversation, as Home shows it. */
export async function pairAtAGlance(
  { db, clock }: Parts,
  features: readonly Feature[],
  {
    workspaceId,
    channelId,
    ...who
  }: Actor & { readonly channelId: string | undefined; readonly reader: Reader },
): Promise<{ readonly pair: Pair; readonly shown: PairShown }> {
  return db.inWorkspace(workspaceId, async (tx) => {
    const now = clock.now();
    const pair = await pairMeant(tx, { personId: who.personId, channelId, now }, 'see-pair');
    const visitor = { ...who, now, pairs: [pair] };
    return { pair, shown: await pairShown(tx, features, { ...visitor, pair }) };
  });
}
