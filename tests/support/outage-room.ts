import { eventually } from '../../src/sandbox/driver/eventually.ts';
import type { MadeUpPerson } from '../../src/sandbox/people/made-up-person.ts';
import { people } from '../../src/sandbox/people/people.ts';
import type { Fault } from '../../src/sandbox/state/faults.ts';
import type { Room as EveryRoom } from './places.ts';
import { reads } from './world.ts';

/** Northwind, and people just like its own: sixty who join. */
export const sixty: readonly MadeUpPerson[] = ['', ' the Second', ' the Third']
  .flatMap((copy) =>
    people.map(({ manager: _manager, name, ...person }: MadeUpPerson) => ({
      ...person,
      name: `${name}${copy}`,
    })),
  )
  .filter(({ isDeactivated, isGuest }) => !isDeactivated && !isGuest)
  .slice(0, 60);

type Room = Pick<EveryRoom, 'world' | 'rows' | 'workspace'>;

/** The calls that bring a message to people. */
export const sendingMethods = ['conversations.open', 'chat.postMessage'] as const;

export function slackFails({ world }: Room, fault: Fault): void {
  for (const method of sendingMethods) world.sandbox.slack.faults.always(method, fault);
}

/** Ana looks at a round and confirms it. */
export async function confirmRound({ workspace }: Room): Promise<void> {
  const ana = workspace.person('Ana Sousa');
  await ana.command('/peer match');
  await reads(() => ana.modal(), 'Nothing is sent until you confirm');
  await ana.press('Confirm and introduce');
  await reads(() => ana.modal(), 'Confirmed');
  await ana.closeModal();
}

/** Waits until every delivery of the workspace is settled, or waits for a time that has still to come. */
export async function quiet({ world, rows, workspace }: Room): Promise<void> {
  await eventually(
    async () => {
      const now = world.sandbox.clock.now().toString();
      const busy = await rows.query(
        `select from deliveries where workspace_id = $1
           and (state in ('queued', 'sending') or (state = 'waiting' and due_at <= $2))`,
        [workspace.teamId, now],
      );
      if (busy.length > 0) throw new Error(`${busy.length} deliveries are at work`);
    },
    { within: 30_000 },
  );
}

/** So much time goes by, with a tick each ten seconds, and whatever comes of each is over before the next. */
export async function pass(room: Room, { seconds }: { readonly seconds: number }): Promise<void> {
  for (let passed = 0; passed < seconds; passed += 10) {
    room.world.sandbox.clock.move(Temporal.Duration.from({ seconds: 10 }));
    await room.world.sandbox.bot.app.tick();
    await quiet(room);
  }
}

/** Time goes by until nothing of the workspace waits for Slack any more. */
export async function untilAllSent(room: Room): Promise<void> {
  await eventually(
    async () => {
      await pass(room, { seconds: 10 });
      const waiting = await room.rows.query(
        `select from deliveries where workspace_id = $1 and state in ('queued', 'waiting', 'sending')
           and kind = 'introduction'`,
        [room.workspace.teamId],
      );
      if (waiting.length > 0) throw new Error(`${waiting.length} introductions still wait`);
    },
    { within: 30_000 },
  );
}

/** How often each person who is in a pair has read that they are. */
export async function introductionsRead({ rows, workspace }: Room): Promise<readonly number[]> {
  const members = await rows.query<{ person: string }>(
    `select person_id as person from pair_members where workspace_id = $1`,
    [workspace.teamId],
  );
  return members.map(
    ({ person }) =>
      workspace
        .person(person)
        .allMessages()
        .filter(({ notification }) => notification.includes('you’re peers now')).length,
  );
}

export const outages = ({ rows, workspace }: Room) =>
  rows.query<{ cause: string; failures: number }>(
    'select cause, failures from outages where workspace_id = $1',
    [workspace.teamId],
  );

export const introductionStates = ({ rows, workspace }: Room) =>
  rows.query<{ state: string; outcome: string | null; count: number }>(
    `select state, outcome, count(*)::int from deliveries where workspace_id = $1 and kind = 'introduction'
     group by 1, 2 order by 1, 2`,
    [workspace.teamId],
  );
