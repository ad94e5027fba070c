import { eventually } from '../../src/sandbox/driver/eventually.ts';
import { afterAll, beforeAll } from '@jest/globals';
import type { Person } from '../../src/sandbox/driver/person.ts';
import { text } from '../../src/sandbox/driver/seen.ts';
import type { Workspace } from '../../src/sandbox/driver/workspace.ts';
import { createForger } from './forger.ts';
import { openRound } from './round-room.ts';
import { openRows, type Rows } from './rows.ts';
import { daysLater, fewAtNorthwind, moveToNext, reads, startWorld, type TestWorld } from './world.ts';

export const question = 'Would you like to meet?';
export const saidYes = 'You would like to meet';
export const saidNo = 'You will not meet';
export const didNotComeAbout = 'did not come about';
export const timeIsOver = 'The time for answering about';

/** A world in which everybody is asked before they are introduced. */
export type AskedRoom = { readonly world: TestWorld; readonly rows: Rows };

export function useAskedRoom(): () => AskedRoom {
  let room: AskedRoom;
  beforeAll(async () => {
    const world = await startWorld();
    room = { world, rows: await openRows(world.databaseUrl) };
    // Days pass in a moment here, so that Slack's limit for one conversation would hold them up.
    world.sandbox.slack.rateLimits.turnOff();
  });
  afterAll(async () => {
    await room.rows.stop();
    await room.world.stop();
  });
  return () => room;
}

export type AskedPair = {
  readonly workspace: Workspace;
  /** An admin too. */
  readonly ana: Person;
  /** Whom Ana would meet. */
  readonly ben: Person;
  /** Asked about another pair; or of a trio the third. */
  readonly others: readonly Person[];
  readonly pairId: string;
};

type Setting = { readonly answerDays?: number; readonly people?: typeof fewAtNorthwind.people };

/** A workspace of four people, or as given, in which a round has just been confirmed and nobody has answered yet. */
export async function askFour(
  room: AskedRoom,
  teamId: string,
  { answerDays = 5, people = fewAtNorthwind.people }: Setting = {},
): Promise<AskedPair> {
  const { world, rows } = room;
  const workspace = await world.sandbox.addWorkspace({ ...fewAtNorthwind, people, teamId });
  const settings = { introductions: 'double-blind', answerDays };
  await rows.query('update programs set settings = settings || $2::jsonb where workspace_id = $1', [
    teamId,
    JSON.stringify(settings),
  ]);
  const ana = workspace.person('Ana Sousa');
  await openRound(ana);
  await ana.press('Confirm and ask');
  await reads(() => ana.modal(), 'are asked first');
  await ana.closeModal();
  await rows.delivered();
  const pairs = await rows.query<{ pair: string; members: string[] }>(
    'select pair_id as pair, array_agg(person_id) as members from pair_members where workspace_id = $1 group by pair_id',
    [teamId],
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
export const onAThursday = ({ world }: AskedRoom): void => moveToNext(world, 4);

/** Each day's messages are sent before the next begins: what comes too late for its day is dropped. */
export async function daysPass({ world, rows }: AskedRoom, days: number): Promise<void> {
  for (let day = 0; day < days; day += 1) {
    await daysLater(world, 1);
    await rows.delivered();
  }
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
  ({ world }: AskedRoom, { workspace, pairId }: AskedPair) =>
  async (person: Person, id: string): Promise<void> => {
    await createForger(world.sandbox.slack, workspace.teamId).action(person, { id, value: pairId });
  };

export const isIntroduced = (person: Person): boolean =>
  person.conversations().some(({ kind, id }) => kind === 'mpim' && person.messages(id).length > 0);

export const stateOf = async ({ rows }: AskedRoom, { pairId }: AskedPair): Promise<string | undefined> =>
  (await rows.query<{ state: string }>('select state from pairs where id = $1', [pairId]))[0]?.state;

export const areFirstInLine = async ({ rows }: AskedRoom, { workspace }: AskedPair) =>
  (
    await rows.query<{ id: string }>(
      'select person_id as id from participants where workspace_id = $1 and waited_last_round order by 1',
      [workspace.teamId],
    )
  ).map(({ id }) => id);

/** The two say yes, and are a pair. */
export async function meet({ rows }: AskedRoom, { ana, ben }: AskedPair): Promise<void> {
  await sayYes(ana);
  await reads(() => toldTo(ana), saidYes);
  await sayYes(ben);
  await reads(() => toldTo(ben), 'Everybody has said yes');
  await eventually(() => isIntroduced(ana) && isIntroduced(ben));
  await rows.delivered();
}
