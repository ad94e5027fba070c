import { expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { waysOnFor, type Found } from '../../../src/features/ways-on/four-ways/model.ts';
import type { Pair } from '../../../src/features/pairs/pair/model.ts';
import { eventually } from '../../../src/sandbox/driver/eventually.ts';
import { dateSelected } from '../../support/forger.ts';
import { room } from '../../support/room.ts';
import { daysLater, few } from '../../support/world.ts';
import { inDays } from '../../support/ways-on.ts';

const here = room({ people: few, introduced: true, silent: true, shared: true, withoutRateLimits: true });

/** Who of a pair does it: in the other pair it is the other one. */
type Seat = 0 | 1;
type Walked = { readonly id: string; readonly members: readonly string[] };
type WalkStanding = {
  readonly state: Pair['state'];
  readonly paused: string | null;
  readonly closes: string | null;
};

/** The two pairs as they stand, after each step alike. */
type Real = { readonly pairs: readonly [Walked, Walked] };
type Step = fc.AsyncCommand<object, Real, true>;

const step = (name: string, run: (pair: Walked, seat: Seat) => Promise<unknown>, seat: Seat): Step => ({
  check: async () => true,
  toString: () => `${name} by ${seat}`,
  run: async (_, { pairs: [one, other] }) => {
    await run(one, seat);
    await run(other, seat === 0 ? 1 : 0);
    await here.slack.settled();
    await eventually(async () => {
      const standing = await standingOf(one);
      expect(await standingOf(other)).toEqual(standing);
      expect(waysOf(standing).length > 0).toBe(standing.state !== 'ended');
    });
  },
});

const who = (pair: Walked, seat: Seat) => ({ id: pair.members[seat] ?? '' });
const press = (id: string) => (pair: Walked, seat: Seat) =>
  here.forger.action(who(pair, seat), { id, value: pair.id });
const submit = (callbackId: string, field: string, days: number) => (pair: Walked, seat: Seat) =>
  here.forger.submission(who(pair, seat), {
    callbackId,
    metadata: { pairId: pair.id },
    values: { [field]: dateSelected(inDays(here, days)) },
  });

const seat = fc.constantFrom<Seat>(0, 1);
const days = fc.integer({ min: 1, max: 25 });
const acts = {
  restart: 'resting.restart',
  'carry on': 'ending-well.carry-on',
  'end now': 'ending-well.end-now',
  'take back': 'rematch.take-back',
  'still in?': 'no-word.ask',
  'cancel the question': 'no-word.cancel',
  back: 'pausing.resume',
};

/** The question that is open, if it is. */
const answer = (id: string) => async (pair: Walked, by: Seat) => {
  const [row] = await here.rows.query<{ number: number }>(
    'select max(number)::int as number from presence_questions where pair_id = $1',
    [pair.id],
  );
  await here.forger.action(who(pair, by), { id, value: `${pair.id}:${row?.number ?? 1}` });
};
const answers = { here: 'no-word.here', stop: 'no-word.stop' };

/** Days go by for both pairs at once. */
const wait = (count: number): Step => ({
  check: async () => true,
  toString: () => `${count} days`,
  run: async (_, { pairs: [one, other] }) => {
    await daysLater(here.world, count);
    await here.rows.delivered();
    const standing = await standingOf(one);
    expect(await standingOf(other)).toEqual(standing);
    const isOver = (day: string | null) => day !== null && day < inDays(here, -4);
    const rests = !isOver(standing.paused ?? inDays(here, -5)) || (await isSomebodyAway());
    expect(standing.state === 'closing' && isOver(standing.closes)).toBe(false);
    expect(standing.state === 'paused' && !rests).toBe(false);
  },
});

const commands = fc.commands<object, Real, true>(
  [
    ...Object.entries(acts).map(([name, id]) => seat.map((by) => step(name, press(id), by))),
    ...Object.entries(answers).map(([name, id]) => seat.map((by) => step(name, answer(id), by))),
    fc.tuple(seat, days).map(([by, day]) => step(`pause ${day}`, submit('resting.rest', 'until', day), by)),
    fc.tuple(seat, days).map(([by, day]) => step(`end ${day}`, submit('ending-well.close', 'day', day), by)),
    fc.tuple(seat, days).map(([by, day]) => step(`away ${day}`, submit('pausing.pause', 'until', day), by)),
    seat.map((by) =>
      step(
        'another',
        (pair, at) =>
          here.forger.submission(who(pair, at), {
            callbackId: 'rematch.ask',
            metadata: { pairId: pair.id },
          }),
        by,
      ),
    ),
    fc.constantFrom(1, 6, 20).map(wait),
  ],
  { maxCommands: 9 },
);

it('wherever a pair is led, it has a way on, ends when it should, and treats both alike', async () => {
  const pairs = await walkedPairs();
  const walking = fc.assert(
    fc.asyncProperty(commands, async (walk) => {
      await startOver();
      await fc.asyncModelRun(() => ({ model: {}, real: { pairs } }), walk);
      await endAlone(pairs[0]);
    }),
    { numRuns: 6 },
  );
  await expect(walking).resolves.toBeUndefined();
});

/** One of them can always end it, whatever the other does. */
async function endAlone(pair: Walked): Promise<void> {
  await submit('ending-well.close', 'day', 7)(pair, 0);
  await press('ending-well.end-now')(pair, 0);
  await eventually(async () => expect((await standingOf(pair)).state).toBe('ended'));
}

const dayIn = (text: string | null) => (text === null ? undefined : Temporal.PlainDate.from(text));

const waysOf = ({ state, paused, closes }: WalkStanding) => {
  const pair = { state, channelId: 'C1', pausedUntil: dayIn(paused), closesOn: dayIn(closes) };
  return waysOnFor({ ...pair, id: '', programId: '', hasBegun: false, members: [] }, nothingElse);
};

/** Of all that somebody can have chosen already, what leaves the least open to them. */
const nothingElse: Found = {
  day: undefined,
  agreement: { signed: undefined, proposed: undefined },
  question: { kind: 'nothing' },
  wish: undefined,
  carriesOn: true,
  canPauseAll: true,
};

async function standingOf({ id }: Walked): Promise<WalkStanding> {
  const [row] = await here.rows.query<WalkStanding>(
    'select state, paused_until::text as paused, closes_on::text as closes from pairs where id = $1',
    [id],
  );
  if (!row) throw new Error('the pair is there');
  return row;
}

async function walkedPairs(): Promise<readonly [Walked, Walked]> {
  const found = await here.rows.query<Walked>(
    `select pair_id as id, array_agg(person_id order by seat) as members from pair_members
     where workspace_id = $1 group by pair_id`,
    [here.workspace.teamId],
  );
  const [one, other] = found;
  if (!one || !other) throw new Error('there are two pairs');
  return [one, other];
}

/** By a pause of their own, which may hold for longer than the pair's. */
async function isSomebodyAway(): Promise<boolean> {
  const found = await here.rows.query(
    'select person_id from participants where workspace_id = $1 and paused_until > $2',
    [here.workspace.teamId, inDays(here, -4)],
  );
  return found.length > 0;
}

/** As both were once they had been introduced. */
async function startOver(): Promise<void> {
  await here.rows.delivered();
  for (const table of ['touchpoints', 'farewells', 'rematch_wishes', 'presence_questions', 'deliveries'])
    await here.rows.query(`delete from ${table} where workspace_id = $1`, [here.workspace.teamId]);
  await here.rows.query('update participants set paused_until = null where workspace_id = $1', [
    here.workspace.teamId,
  ]);
  await here.rows.query(
    `update pairs set state = 'introduced', ending = null, paused_until = null, closes_on = null
     where workspace_id = $1`,
    [here.workspace.teamId],
  );
}
