import type { Actor } from '../../actor.ts';
import type { WorkspaceTransaction } from '../../db/database.ts';
import type { Deps } from '../../deps.ts';
import { commandButton, commandsFor, commandsInHome } from '../../command.ts';
import {
  capacitiesOf,
  commandsOf,
  type Feature,
  type HomeParts,
  type Visitor,
  type Who,
} from '../../feature.ts';
import type { Reader } from '../../language.ts';
import { readerOf } from '../../slack/directory.ts';
import type { Pair } from '../pairs/pair/model.ts';
import { pairMeant, pairsEverOf } from '../pairs/pair/service/pairs.ts';
import { namesOfPeers } from '../pairs/pair/texts.ts';
import { calmIn, joined, joinedInTurn, type Overview, type PairShown, type Part } from './model.ts';

type HomeDeps = Pick<Deps, 'db' | 'clock' | 'content'>;

/** All that one person's Home shows, and nothing that is another's alone. What nothing else hangs on is asked at once. */
export async function overviewFor(
  tx: WorkspaceTransaction,
  features: readonly Feature[],
  who: Who & Pick<Deps, 'content'>,
): Promise<{ readonly overview: Overview; readonly reader: Reader }> {
  const [reader, { living: pairs, ended }, capacities] = await Promise.all([
    readerOf(tx, who.personId),
    pairsEverOf(tx, who.personId),
    capacitiesOf(features, tx, who),
  ]);
  const commands = commandsInHome(commandsOf(features));
  const shown = commandsFor(commands, capacities);
  const buttons = shown.map((command) => commandButton(command, reader));
  const overview = await overviewIn(tx, features, { ...who, reader, pairs, ended });
  return { overview: { ...overview, own: joined([overview.own, { buttons }]) }, reader };
}

/** Of pairs that ended, so many stay at hand in Home. */
const endedShown = 5;

async function overviewIn(
  tx: WorkspaceTransaction,
  features: readonly Feature[],
  visitor: Visitor,
): Promise<Overview> {
  const drawn = { features, visitor };
  const each = (place: PlaceOfPair, some: readonly Pair[]) =>
    Promise.all(some.map((pair) => pairShown(place, tx, { features, visitor: { ...visitor, pair } })));
  const [standing, pairs, past, kept, offers, running, own] = await Promise.all([
    partOf('standing', tx, drawn),
    each('ofPair', visitor.pairs),
    each('ofEnded', visitor.ended.slice(0, endedShown)),
    partOf('kept', tx, drawn),
    partOf('offers', tx, drawn),
    partOf('running', tx, drawn),
    partOf('own', tx, drawn),
  ]);
  return { standing, pairs, ended: past, kept, offers, running, own };
}

type PlaceOfPair = 'ofPair' | 'ofEnded';

type Drawn<Of extends Visitor = Visitor> = { readonly features: readonly Feature[]; readonly visitor: Of };

async function partOf(
  place: Exclude<keyof HomeParts, PlaceOfPair>,
  tx: WorkspaceTransaction,
  { features, visitor }: Drawn,
): Promise<Part> {
  const parts = await Promise.all(features.map(async ({ home }) => home?.[place]?.(tx, visitor)));
  return joined(parts.filter((part) => part !== undefined));
}

async function pairShown(
  place: PlaceOfPair,
  tx: WorkspaceTransaction,
  { features, visitor }: Drawn<Visitor & { readonly pair: Pair }>,
): Promise<PairShown> {
  const parts = await Promise.all(features.map(async ({ home }) => home?.[place]?.(tx, visitor)));
  const part = joinedInTurn(parts.filter((each) => each !== undefined));
  return {
    ...part,
    pairId: visitor.pair.id,
    next: calmIn(visitor.pair, part.next),
    names: namesOfPeers(visitor.pair, visitor),
  };
}

/** All that one person's Home shows, outside of it. */
export async function overviewNow(
  { db, clock, content }: HomeDeps,
  features: readonly Feature[],
  { workspaceId, personId }: Actor,
): Promise<Overview> {
  return db.inWorkspace(workspaceId, async (tx) => {
    const { overview } = await overviewFor(tx, features, { personId, content, now: clock.now() });
    return overview;
  });
}

/** The pair that is meant in this conversation, as Home shows it. */
export async function pairAtAGlance(
  { db, clock, content }: HomeDeps,
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
    const visitor = { ...who, content, now, pairs: [pair], ended: [] };
    return pairShown('ofPair', tx, { features, visitor: { ...visitor, pair } });
  });
}
