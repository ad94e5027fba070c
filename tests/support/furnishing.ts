import type { Workspace } from '../../src/sandbox/driver/workspace.ts';
import type { MadeUpPerson } from '../../src/sandbox/people/made-up-person.ts';
import { askEverybody } from './asked-first.ts';
import type { Limits } from './empty-room.ts';
import { joinsLikeAna, newcomers } from './newcomer.ts';
import type { AskedPair, EmptyRoom } from './places.ts';
import { newest, start } from './programs.ts';
import { openRound } from './rounds.ts';
import { contoso, introduceEverybody, moveToNext, northwind, type IntroducedPair } from './world.ts';

/** What a story finds when it begins. */
export type Furnishing = Limits & {
  /** They have joined the program that is there by itself; everybody of Northwind where it is not given. */
  readonly people?: readonly MadeUpPerson[];
  /** Nia and Sol have come to the workspace, and joined no program. */
  readonly newcomers?: true;
  /** It is nine in the morning in Lisbon on such a day: ISO, 1 is Monday. */
  readonly weekday?: number;
  /** A round has been confirmed, and everybody is introduced. */
  readonly introduced?: true;
  /** The pairs hear nothing by themselves. */
  readonly silent?: true;
  /** They have joined after the round, with a profile like Ana's. */
  readonly joinedSince?: readonly string[];
  /** A round has been confirmed, and everybody is asked first. Nobody has answered yet. */
  readonly asked?: true;
  /** Ana looks at the draft of a round. */
  readonly drafted?: true;
  /** Ana has started another program. */
  readonly programs?: 2;
  /** There is another workspace, of the same people. */
  readonly elsewhere?: true;
  /** No other file of the worker has had its bot, or will. */
  readonly ownWorld?: true;
  /** All stories of the file share what one leaves to the next. */
  readonly shared?: true;
  /** For each story it is the same minute, rather than when the one before has ended: what it finds is brought about only once. */
  readonly putBack?: true;
};

export type Furnished = {
  readonly workspace: Workspace;
  readonly programId: string;
  readonly elsewhere: Workspace | undefined;
  readonly introduced: { readonly pair: IntroducedPair; readonly pairId: string } | undefined;
  readonly asked: AskedPair | undefined;
};

export async function furnish(
  room: EmptyRoom,
  furnishing: Furnishing,
  teamId: () => string,
): Promise<Furnished> {
  const { world, rows } = room;
  // What earlier stories have set going is none of this one's.
  await rows.query('delete from touchpoints');
  if (furnishing.weekday !== undefined) moveToNext(world, furnishing.weekday);
  const { people = northwind.people } = furnishing;
  const workspace = await world.sandbox.addWorkspace({ ...northwind, people, teamId: teamId() });
  for (const each of furnishing.newcomers ? newcomers : []) await workspace.join(each);
  return {
    workspace,
    programId: await rows.programOf(workspace),
    elsewhere: furnishing.elsewhere && (await world.sandbox.addWorkspace({ ...contoso, teamId: teamId() })),
    ...(await runRound({ ...room, workspace }, furnishing)),
  };
}

type FurnishedPlace = EmptyRoom & { readonly workspace: Workspace };

async function runRound(
  place: FurnishedPlace,
  furnishing: Furnishing,
): Promise<Pick<Furnished, 'introduced' | 'asked'>> {
  const ana = place.workspace.person('Ana Sousa');
  const introduced = furnishing.introduced && (await introduce(place));
  if (furnishing.silent) await place.rows.query('delete from touchpoints');
  for (const name of furnishing.joinedSince ?? []) await joinsLikeAna(place, name);
  if (furnishing.programs === 2) await start(ana, newest);
  if (furnishing.drafted) await openRound(ana);
  return { introduced, asked: furnishing.asked && (await askEverybody(place, place.workspace)) };
}

async function introduce({ rows, workspace }: FurnishedPlace): Promise<NonNullable<Furnished['introduced']>> {
  const pair = await introduceEverybody(workspace);
  await rows.delivered();
  const [{ id: pairId } = { id: '' }] = await rows.query<{ id: string }>(
    'select id from pairs where workspace_id = $1 and channel_id = $2',
    [workspace.teamId, pair.dm],
  );
  return { pair, pairId };
}
