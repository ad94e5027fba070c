import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { eventually } from '../../../src/sandbox/driver/eventually.ts';
import type { Person } from '../../../src/sandbox/driver/person.ts';
import { text } from '../../../src/sandbox/driver/seen.ts';
import { startKillableBot, type KillableBot } from '../../support/killable-bot.ts';
import { keepApart, openRound, pairsSeen, pin } from '../../support/rounds.ts';
import { reads } from '../../support/world.ts';

let bot: KillableBot;
let ana: Person;

beforeAll(async () => {
  bot = await startKillableBot();
  ana = bot.workspace.person('Ana Sousa');
});

afterAll(() => bot.stop());

beforeEach(async () => {
  await bot.beginAnew();
  await openRound(ana);
});

const confirm = () => ana.press('Confirm and introduce');

const pairsPlanned = (): number => Number(/(\d+) pairs/.exec(text(ana.modal()))?.[1]);

type Held = { readonly count: () => number; readonly loseThem: () => void };

/**
 * From now on calls of the method reach Slack, and Slack does nothing about them; in the end they are lost. A call that
 * Slack does act on, and whose answer finds nobody any more, is another matter: nobody can know of it, so that the one
 * introduction would be sent a second time.
 */
function holdBack(method: string): Held {
  const { promise, resolve } = Promise.withResolvers<void>();
  let held = 0;
  const arrive = () => {
    held += 1;
    return promise;
  };
  bot.slack.faults.always(method, { holdBack: arrive, dropConnection: true });
  return {
    count: () => held,
    loseThem: () => {
      bot.slack.faults.clear();
      resolve();
    },
  };
}

/** What the dead process had in hand is given up by heartbeat and by claim, without the minute that this takes. */
async function letTimeRunOutForTheDead(): Promise<void> {
  await bot.rows.query(`update deliveries set claimed_at = claimed_at - interval '1 hour'`);
  await bot.rows.query(`update queue.job set heartbeat_on = heartbeat_on - interval '1 hour'`);
}

/** Members of the group DM, once for each introduction that stands in it. */
const introductions = (): readonly string[] =>
  [...bot.workspace.state.conversations.values()]
    .filter(({ kind }) => kind === 'mpim')
    .flatMap(({ memberIds, messages }) => {
      const members = [...memberIds].filter((id) => id !== bot.workspace.botUserId);
      return messages
        .filter((message) => message.text.includes('you’re peers now'))
        .map(() => namesOf(members));
    })
    .toSorted();

const namesOf = (ids: readonly string[]) =>
  ids
    .map((id) => bot.workspace.person(id).name)
    .toSorted()
    .join(' and ');

const deliveriesByState = () =>
  bot.rows.query<{ state: string; count: number }>(
    'select state, count(*)::int from deliveries group by state order by state',
  );

async function expectEachPairIntroducedOnce(planned: number): Promise<void> {
  await bot.rows.delivered({ within: 30_000 });
  const pairs = await bot.rows.query<{ members: readonly string[] }>(
    'select array_agg(person_id) as members from pair_members group by pair_id',
  );
  expect(pairs).toHaveLength(planned);
  expect(introductions()).toEqual(pairs.map(({ members }) => namesOf(members)).toSorted());
  const people = pairs.flatMap(({ members }) => members);
  expect(new Set(people).size).toBe(people.length);
  expect(await deliveriesByState()).toEqual([{ state: 'sent', count: planned }]);
}

describe('a bot that is killed between the confirmation and the last introduction', () => {
  const introducedBefore = 7;
  const inEveryState = [
    { state: 'queued', count: expect.any(Number) },
    { state: 'sending', count: expect.any(Number) },
    { state: 'sent', count: introducedBefore },
  ];

  /** Until some introductions stand, some are on their way, and some wait. */
  async function confirmedHalfway(): Promise<{ readonly planned: number; readonly held: Held }> {
    const planned = pairsPlanned();
    expect(planned).toBeGreaterThanOrEqual(20);
    for (let call = 0; call < introducedBefore; call += 1) bot.slack.faults.next('chat.postMessage', {});
    const held = holdBack('chat.postMessage');
    await confirm();
    await reads(() => ana.modal(), 'Confirmed');
    await eventually(async () => expect(await deliveriesByState()).toEqual(inEveryState));
    await eventually(() => held.count() > 0);
    return { planned, held };
  }

  async function dieWithCallsOnTheirWay(): Promise<void> {
    await bot.kill();
    expect(await deliveriesByState()).toEqual(inEveryState);
    await letTimeRunOutForTheDead();
  }

  it('introduces every pair once after its restart', async () => {
    const { planned, held } = await confirmedHalfway();
    await dieWithCallsOnTheirWay();
    held.loseThem();
    expect(introductions()).toHaveLength(introducedBefore);
    await bot.startAgain();
    await expectEachPairIntroducedOnce(planned);
  });

  it('introduces every pair once where the next one is killed as well, with the same calls in hand', async () => {
    const { planned, held } = await confirmedHalfway();
    await dieWithCallsOnTheirWay();
    const before = held.count();
    await bot.startAgain();
    await eventually(() => held.count() > before, { within: 30_000 });
    await dieWithCallsOnTheirWay();
    held.loseThem();
    await bot.startAgain();
    await expectEachPairIntroducedOnce(planned);
  });
});

const draftSeen = (admin: Person) => {
  const { roundId, version } = JSON.parse(admin.modal()?.view.definition.private_metadata ?? '{}') as {
    readonly roundId: string;
    readonly version: number;
  };
  return { roundId, version, pairs: pairsSeen(admin) };
};

describe('a bot that is killed before anything is confirmed', () => {
  it('shows the draft as it was left, and takes the button from before', async () => {
    await pin(ana, ana.name);
    await keepApart(ana, 'Dalia Rahman');
    const planned = pairsPlanned();
    const before = draftSeen(ana);
    expect(before.version).toBe(3);
    await bot.kill();
    await bot.startAgain();
    const ingrid = bot.workspace.person('Ingrid Solberg');
    await openRound(ingrid);
    expect(draftSeen(ingrid)).toEqual(before);
    expect(text(ingrid.modal())).toMatch(/^Ana Sousa and .* pinned$/m);
    expect(ingrid.modal()?.buttons).toContain('Review pins (2)');
    await confirm();
    await reads(() => ana.modal(), 'Confirmed');
    await expectEachPairIntroducedOnce(planned);
  });
});

const moments = [
  {
    when: 'as soon as the press is acknowledged',
    confirmAndDie: async () => {
      await confirm();
      await bot.kill();
    },
    mayLeave: ['draft', 'confirmed'],
  },
  { when: 'with half of it written', confirmAndDie: dieHalfWritten, mayLeave: ['draft'] },
  {
    when: 'with all of it written, and the admin not told',
    confirmAndDie: dieUntold,
    mayLeave: ['confirmed'],
  },
];

/** The round is decided, its pairs are made, and their deliveries wait for the table. */
async function dieHalfWritten(): Promise<void> {
  const { rows } = bot;
  await rows.query('begin');
  await rows.query('lock table deliveries in share mode');
  await confirm();
  const waiting = `select from pg_locks where not granted and relation = 'deliveries'::regclass`;
  await eventually(async () => (await rows.query(waiting)).length > 0);
  const dead = bot.kill();
  await rows.query('rollback');
  await dead;
}

async function dieUntold(): Promise<void> {
  const held = holdBack('views.update');
  await confirm();
  await eventually(() => held.count() > 0);
  await bot.kill();
}

async function onRecord() {
  const [row] = await bot.rows.query<{ state: string; pairs: number; deliveries: number; log: number }>(
    `select state, (select count(*)::int from pairs) as pairs, (select count(*)::int from deliveries) as deliveries
     from rounds`,
  );
  return row;
}

describe('a bot that is killed in the very confirmation', () => {
  it.each(moments)(
    'leaves the round whole, $when, and a second press introduces every pair once',
    async ({ confirmAndDie, mayLeave }) => {
      const planned = pairsPlanned();
      const posts = holdBack('chat.postMessage');
      await confirmAndDie();
      posts.loseThem();
      const left = await onRecord();
      expect(mayLeave).toContain(left?.state);
      const made = left?.state === 'confirmed' ? planned : 0;
      expect(left).toMatchObject({ pairs: made, deliveries: made });
      expect(introductions()).toEqual([]);
      await letTimeRunOutForTheDead();
      await bot.startAgain();
      await confirm();
      const words = left?.state === 'confirmed' ? 'This round is already confirmed' : 'Confirmed';
      await reads(() => ana.modal(), words);
      await expectEachPairIntroducedOnce(planned);
    },
  );
});
