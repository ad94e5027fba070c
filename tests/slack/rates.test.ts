import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { createDatabase, type WorkspaceDatabase, type WorkspaceTransaction } from '../../src/db/database.ts';
import { createVault } from '../../src/db/vault.ts';
import { holdBack, slackRates, takeRoom, type Asking, type Calls, type Wait } from '../../src/slack/rates.ts';
import { createTestDatabase, testKeys, type TestDatabase } from '../support/postgres.ts';

let database: TestDatabase;
let db: WorkspaceDatabase;
let workspaces = 0;

beforeAll(async () => {
  database = await createTestDatabase();
  db = createDatabase({ access: await database.access(), vault: createVault(testKeys) });
});

afterAll(async () => {
  await db.close();
  await database.drop();
});

const start = Temporal.Instant.from('2026-03-02T09:00:00Z');
const after = (seconds: number) => start.add({ microseconds: Math.round(1e6 * seconds) });
const secondOf = (turn: string) => start.until(turn.replace(' ', 'T')).total('seconds');
const nextWorkspace = () => `T${(workspaces += 1)}`;

const opening: Calls = { methods: ['conversations.open'] };

/** So many seconds after the start; to open a conversation where nothing else is said. */
type CallAsked = Partial<Asking> & { readonly at: number; readonly calls?: Calls };

const askIn = (tx: WorkspaceTransaction, { at, calls = opening, ...how }: CallAsked) =>
  takeRoom(tx, calls, { rates: slackRates, now: after(at), moment: after(at), ...how });

const ask = (workspaceId: string, asked: CallAsked) => db.inWorkspace(workspaceId, (tx) => askIn(tx, asked));

type Waiting = { readonly at: number; readonly turn?: string };

/** All come when they are told to, by so many seconds too late. @returns when each went */
const letAllGo = (arrivals: readonly number[], late: () => number, calls: Calls) =>
  db.inWorkspace(nextWorkspace(), (tx) => letAllGoIn(tx, { arrivals, late, calls }));

type Coming = { readonly arrivals: readonly number[]; readonly late: () => number; readonly calls: Calls };

async function letAllGoIn(tx: WorkspaceTransaction, { arrivals, late, calls }: Coming) {
  const waiting: Waiting[] = arrivals.map((at) => ({ at }));
  const went: number[] = [];
  let asked = 0;
  while (waiting.length > 0) {
    waiting.sort((one, other) => one.at - other.at);
    const [next] = waiting.splice(0, 1);
    if (!next) break;
    asked += 1;
    const wait = await askIn(tx, { at: next.at, calls, turn: next.turn });
    if (!wait) went.push(next.at);
    else waiting.push({ at: next.at + wait.seconds + late(), ...(wait.turn && { turn: wait.turn }) });
  }
  return { went, asked };
}

/** The most of them in any stretch of so many seconds. */
const mostWithin = (seconds: number, went: readonly number[]): number =>
  Math.max(...went.map((from) => went.filter((at) => at >= from && at < from + seconds).length));

describe('room for calls, in what Slack allows a workspace', () => {
  it('is never more than Slack gives, whenever they come and however late they come back', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.double({ min: 0, max: 90, noNaN: true }), { minLength: 60, maxLength: 90 }),
        fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })),
        async (arrivals, lateness) => {
          const late = () => lateness.next().value ?? 0;
          const { went } = await letAllGo(arrivals, late, opening);
          expect(went).toHaveLength(arrivals.length);
          expect(mostWithin(60, went)).toBeLessThanOrEqual(50);
        },
      ),
      { numRuns: 3 },
    );
  });

  it('is used to the full by many that come together, each of which asks twice', async () => {
    const late = [0.1, 0.7, 0.3, 0.9, 0.5].values();
    const again = () => late.next().value ?? 0.4;
    const { went, asked } = await letAllGo(
      Array.from({ length: 120 }, () => 0),
      again,
      opening,
    );
    // At 50 a minute the last of 120 would go after 144 seconds.
    expect(Math.max(...went)).toBeLessThan(144 / 0.95);
    expect(mostWithin(60, went)).toBeLessThanOrEqual(50);
    expect(asked).toBeLessThan(2.2 * 120);
  });

  it('lets about one message a second go to one conversation, and ten in any ten seconds', async () => {
    const posting: Calls = { methods: ['chat.postMessage'], place: 'D1' };
    const { went } = await letAllGo(
      Array.from({ length: 30 }, () => 0),
      () => 0,
      posting,
    );
    expect(mostWithin(10, went)).toBeLessThanOrEqual(10);
    expect(Math.max(...went)).toBeLessThan(40);
  });

  it('is another one for each workspace, and for each method', async () => {
    const noisy = nextWorkspace();
    for (let each = 0; each < 10; each += 1) await ask(noisy, { at: 0 });
    expect(await ask(noisy, { at: 0 })).toMatchObject({ isHeld: false });
    expect(await ask(nextWorkspace(), { at: 0 })).toBeUndefined();
    expect(await ask(noisy, { at: 0, calls: { methods: ['chat.update'] } })).toBeUndefined();
  });

  it('is taken for all calls that something needs, or for none of them', async () => {
    const workspaceId = nextWorkspace();
    const both: Calls = { methods: ['conversations.open', 'chat.postMessage'], place: 'U1' };
    for (let each = 0; each < 4; each += 1) await ask(workspaceId, { at: 0 });
    expect(await ask(workspaceId, { at: 0, calls: both })).toBeDefined();
    const posting: Calls = { methods: ['chat.postMessage'], place: 'D2' };
    for (let each = 0; each < 11; each += 1)
      expect(await ask(workspaceId, { at: 0, calls: { ...posting, place: `D${each}` } })).toBeUndefined();
  });

  it('is there for what somebody has pressed for, however long the line is, which then makes up for it', async () => {
    const workspaceId = nextWorkspace();
    const places: number[] = [];
    for (let each = 0; each < 40; each += 1) {
      const wait = await ask(workspaceId, { at: 0 });
      if (wait?.turn) places.push(secondOf(wait.turn));
    }
    expect(await ask(workspaceId, { at: 1, isPressedFor: true })).toBeUndefined();
    const [first = 0] = places;
    const turn = after(first).toString();
    expect((await ask(workspaceId, { at: first, turn }))?.seconds).toBeGreaterThan(0.5);
  });

  it('keeps no place that is farther ahead than five minutes: it may be dropped until then', async () => {
    const workspaceId = nextWorkspace();
    let wait: Wait | undefined;
    await db.inWorkspace(workspaceId, async (tx) => {
      for (let each = 0; each < 260; each += 1) wait = await askIn(tx, { at: 0 });
    });
    expect(wait?.turn).toBeUndefined();
    expect(wait?.seconds).toBeGreaterThanOrEqual(240);
    expect(wait?.seconds).toBeLessThanOrEqual(300);
  });

  it('is none until Slack wants to be asked again, for this method in this workspace alone', async () => {
    const workspaceId = nextWorkspace();
    await db.inWorkspace(workspaceId, (tx) =>
      holdBack(tx, { method: 'conversations.open', until: after(30) }),
    );
    const held = { seconds: 30, isHeld: true, turn: undefined };
    expect(await ask(workspaceId, { at: 0 })).toEqual(held);
    expect(await ask(workspaceId, { at: 0, isPressedFor: true })).toEqual(held);
    expect(
      await ask(workspaceId, { at: 0, calls: { methods: ['chat.postMessage'], place: 'D1' } }),
    ).toBeUndefined();
    expect(await ask(nextWorkspace(), { at: 0 })).toBeUndefined();
    expect(await ask(workspaceId, { at: 30 })).toBeUndefined();
  });

  it('is not held for ever where the clock was set back', async () => {
    const workspaceId = nextWorkspace();
    const until = after(3 * 24 * 60 * 60);
    await db.inWorkspace(workspaceId, (tx) => holdBack(tx, { method: 'conversations.open', until }));
    expect(await ask(workspaceId, { at: 0 })).toBeUndefined();
  });
});
