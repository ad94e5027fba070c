import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { deliver } from '../../src/scheduling/deliveries.ts';
import { tick } from '../../src/scheduling/tick.ts';
import { scheduleAnew, scheduleFirst, unschedule } from '../../src/scheduling/due-times.ts';
import { touchpointsByKind, type Touchpoint } from '../../src/scheduling/touchpoints.ts';
import { startDeliveryWorld, type DeliveryWorld } from './delivery-world.ts';

const workspaceId = 'T0001';
const members = ['U1', 'U2'];
let world: DeliveryWorld;
let pairs: readonly string[];
let posted: string[];

const inPrivate: Touchpoint<'member'> = {
  kind: 'in-private',
  audience: 'member',
  when: 'exact',
  weight: 'must-arrive',
  next: async (_tx, _delivery, now) => now.add({ hours: 24 }),
  recipients: async () => members,
  compose: async (_tx, { personId, occurrence }) => ({
    to: { channelId: `${personId}/${occurrence}` },
    message: { text: 'Just for you', blocks: [] },
  }),
};
const toAdmins: Touchpoint<'program'> = {
  kind: 'to-admins',
  audience: 'program',
  when: 'exact',
  weight: 'must-arrive',
  recipients: async () => members,
  compose: async (_tx, { programId, personId }) => ({
    to: { channelId: `${personId} of ${programId}` },
    message: { text: 'Today is the day', blocks: [] },
  }),
};
const kinds = touchpointsByKind([inPrivate, toAdmins]);

beforeAll(async () => {
  world = await startDeliveryWorld();
  await world.owner.query(
    `insert into people (workspace_id, id, name, time_zone, locale, is_slack_admin, is_active, fetched_at)
     select $1, id, id, 'UTC', 'en-US', false, true, now() from unnest($2::text[]) id`,
    [workspaceId, members],
  );
  pairs = [await world.makePair(workspaceId), await world.makePair(workspaceId)];
});

afterAll(() => world.stop());

beforeEach(async () => {
  await world.clear();
  posted = [];
  world.slack.post = async (channelId) => void posted.push(channelId);
});

async function dueFor(pairId: string): Promise<void> {
  const dueAt = world.clock.now;
  await world.db.inWorkspace(workspaceId, (tx) => scheduleFirst(tx, { pairId, kind: 'in-private', dueAt }));
}

const dueForAdmins = (programId: string) =>
  world.db.inWorkspace(workspaceId, (tx) =>
    scheduleAnew(tx, { programId, kind: 'to-admins', dueAt: world.clock.now }),
  );

async function sendAll(): Promise<void> {
  for (const job of await world.takeJobs()) await deliver(world.deps, kinds, job);
}

describe('what comes to the members of a pair in private', () => {
  it('goes to each of them once, however often the tick comes', async () => {
    await dueFor(pairs[0] ?? '');
    for (let ticks = 0; ticks < 3; ticks += 1) await tick(world.deps, kinds);
    await sendAll();
    expect(posted.toSorted()).toEqual(['U1/1', 'U2/1']);
  });

  it('goes to somebody in two pairs for each of the two', async () => {
    for (const pairId of pairs) await dueFor(pairId);
    await tick(world.deps, kinds);
    await sendAll();
    expect(posted.toSorted()).toEqual(['U1/1', 'U1/1', 'U2/1', 'U2/1']);
  });

  it('comes again with the next occurrence', async () => {
    await dueFor(pairs[0] ?? '');
    await tick(world.deps, kinds);
    world.clock.now = world.clock.now.add({ hours: 24 });
    await tick(world.deps, kinds);
    await sendAll();
    expect(posted.toSorted()).toEqual(['U1/1', 'U1/2', 'U2/1', 'U2/2']);
  });
});

describe('what comes from a program’s own schedule', () => {
  let programs: readonly string[];

  beforeAll(async () => {
    const { rows } = await world.owner.query<{ id: string }>('select id from programs order by id');
    programs = rows.map(({ id }) => id);
  });

  it('goes to each once, for each program', async () => {
    for (const programId of programs) await dueForAdmins(programId);
    for (let ticks = 0; ticks < 3; ticks += 1) await tick(world.deps, kinds);
    await sendAll();
    const each = programs.flatMap((programId) => members.map((id) => `${id} of ${programId}`));
    expect(posted.toSorted()).toEqual(each.toSorted());
  });

  it('comes again where it is set anew, and not where it is taken back', async () => {
    const [programId = ''] = programs;
    for (let time = 0; time < 2; time += 1) {
      await dueForAdmins(programId);
      await tick(world.deps, kinds);
    }
    await dueForAdmins(programId);
    await world.db.inWorkspace(workspaceId, (tx) => unschedule(tx, { programId, kind: 'to-admins' }));
    expect(await tick(world.deps, kinds)).toBe(0);
    await sendAll();
    expect(posted).toHaveLength(2 * members.length);
  });
});
