import type { Actor } from '../../actor.ts';
import type { WorkspaceTransaction } from '../../db/database.ts';
import type { Deps } from '../../deps.ts';
import { commandButton, commandsFor } from '../../command.ts';
import { capacitiesOf, commandsOf, type Feature, type HomeParts, type Visitor } from '../../feature.ts';
import type { Reader } from '../../language.ts';
import { readerOf } from '../../slack/directory.ts';
import type { Pair } from '../pairs/pair/model.ts';
import { pairMeant, pairsOf } from '../pairs/pair/service/pairs.ts';
import { namesOfPeers } from '../pairs/pair/texts.ts';
import { joined, type Overview, type PairShown, type Part } from './model.ts';

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
  const buttons = shown.map((command) => commandButton(command, visitor.reader));
  return {
    standing: await partOf('standing', tx, { features, visitor }),
    pairs,
    offers: await partOf('offers', tx, { features, visitor }),
    running: await partOf('running', tx, { features, visitor }),
    own: joined([await partOf('own', tx, { features, visitor }), { buttons }]),
  };
}

type Drawn = { readonly features: readonly Feature[]; readonly visitor: Visitor };

async function partOf(
  place: Exclude<keyof HomeParts, 'ofPair'>,
  tx: WorkspaceTransaction,
  { features, visitor }: Drawn,
): Promise<Part> {
  const parts = [];
  for (const { home } of features) if (home?.[place]) parts.push(await home[place](tx, visitor));
  return joined(parts);
}

async function pairShown(
  tx: WorkspaceTransaction,
  features: readonly Feature[],
  whose: Visitor & { readonly pair: Pair },
): Promise<PairShown> {
  const parts = [];
  for (const { home } of features) if (home?.ofPair) parts.push(await home.ofPair(tx, whose));
  return { ...joined(parts), names: namesOfPeers(whose.pair, whose) };
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
): Promise<PairShown> {
  return db.inWorkspace(workspaceId, async (tx) => {
    const now = clock.now();
    const pair = await pairMeant(tx, { personId: who.personId, channelId, now }, 'see-pair');
    const visitor = { ...who, now, pairs: [pair] };
    return pairShown(tx, features, { ...visitor, pair });
  });
}
