import { eventually } from '../../src/sandbox/driver/eventually.ts';
import type { Person } from '../../src/sandbox/driver/person.ts';
import { text } from '../../src/sandbox/driver/seen.ts';
import type { Workspace } from '../../src/sandbox/driver/workspace.ts';
import { createForger } from './forger.ts';
import type { AskedPair, EmptyRoom } from './places.ts';
import { openRound } from './rounds.ts';
import { few, fewAtNorthwind, hour, moveToNext, reads } from './world.ts';

export const question = 'Would you like to meet';
export const saidYes = 'You’d like to meet';
export const saidNo = 'You won’t meet';
export const didNotComeAbout = 'The introduction with';
export const timeIsOver = 'The time to answer about';

type Setting = { readonly answerDays?: number; readonly people?: typeof few };

/** A workspace of four people, or as given, in which a round has just been confirmed and nobody has answered yet. */
export async function askFour(
  room: EmptyRoom,
  teamId: string,
  { answerDays = 5, people = few }: Setting = {},
): Promise<AskedPair> {
  const workspace = await room.world.sandbox.addWorkspace({ ...fewAtNorthwind, people, teamId });
  return askEverybody(room, workspace, answerDays);
}

/** Everybody of the workspace is asked first, and has so many days for it. */
export async function askEverybody(
  { rows }: EmptyRoom,
  workspace: Workspace,
  answerDays = 5,
): Promise<AskedPair> {
  const { teamId } = workspace;
  const settings = { introductions: 'double-blind', answerDays };
  await rows.query('update programs set settings = settings || $2::jsonb where workspace_id = $1', [
    teamId,
    JSON.stringify(settings),
  ]);
  const ana = workspace.person('Ana Sousa');
  await openRound(ana);
  await ana.press('Confirm and ask');
  await reads(() => ana.modal(), 'I’m asking the people of');
  await ana.closeModal();
  await rows.delivered();
  return pairOf({ rows }, workspace, ana);
}

async function pairOf(
  { rows }: Pick<EmptyRoom, 'rows'>,
  workspace: Workspace,
  ana: Person,
): Promise<AskedPair> {
  const pairs = await rows.query<{ pair: string; members: string[] }>(
    'select pair_id as pair, array_agg(person_id) as members from pair_members where workspace_id = $1 group by pair_id',
    [workspace.teamId],
  );
  const own = pairs.find(({ members }) => members.includes(ana.id));
  const [benId = '', ...rest] = own?.members.filter((id) => id !== ana.id) ?? [];
  const elsewhere = pairs.filter((each) => each !== own).flatMap(({ members }) => members);
  return {
    workspace,
    ana,
    ben: workspace.person(benId),
    others: [...rest, ...elsewhere].map((id) => workspace.person(id)),
    pairId: own?.pair ?? '',
  };
}

/**
 * Thursday at nine in Lisbon, when all four of them work: five days on it is Tuesday, and nothing waits over the weekend.
 * What follows at once falls into the same minute.
 */
export const onAThursday = ({ world }: EmptyRoom): void => moveToNext(world, 4);

/** Each hour's messages are sent before the next begins: what comes too late for its day is dropped. */
export async function daysPass({ world, rows }: EmptyRoom, days: number): Promise<void> {
  const sent = () => rows.delivered();
  for (let day = 0; day < days; day += 1) await world.sandbox.advance({ hours: 24 }, { every: hour, sent });
}

export const toldTo = (person: Person) => ({ reading: person.allMessages().map(text).join('\n') });

export async function sayYes(person: Person): Promise<void> {
  await person.press('Yes, introduce us');
}

export async function sayNo(person: Person): Promise<void> {
  await person.press('Not this time');
  await reads(() => toldTo(person), saidNo);
}

/** A click of somebody who is asked on what their client still shows of before. */
export const pressOld =
  ({ world }: EmptyRoom, { workspace, pairId }: AskedPair) =>
  async (person: Person, id: string): Promise<void> => {
    await createForger(world.sandbox.slack, workspace.teamId).action(person, { id, value: pairId });
  };

export const isIntroduced = (person: Person): boolean =>
  person.conversations().some(({ kind, id }) => kind === 'mpim' && person.messages(id).length > 0);

export const stateOf = async ({ rows }: EmptyRoom, { pairId }: AskedPair): Promise<string | undefined> =>
  (await rows.query<{ state: string }>('select state from pairs where id = $1', [pairId]))[0]?.state;

export const areFirstInLine = async ({ rows }: EmptyRoom, { workspace }: AskedPair) =>
  (
    await rows.query<{ id: string }>(
      `select person_id as id from participants where workspace_id = $1 and turn = 'left-over' order by 1`,
      [workspace.teamId],
    )
  ).map(({ id }) => id);

/** The two say yes, and are a pair. */
export async function meet({ rows }: EmptyRoom, { ana, ben }: AskedPair): Promise<void> {
  await sayYes(ana);
  await reads(() => toldTo(ana), saidYes);
  await sayYes(ben);
  await reads(() => toldTo(ben), 'Everyone said yes');
  await eventually(() => isIntroduced(ana) && isIntroduced(ben));
  await rows.delivered();
}
