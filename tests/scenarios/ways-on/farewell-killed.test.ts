import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { eventually } from '../../../src/sandbox/driver/eventually.ts';
import type { Person } from '../../../src/sandbox/driver/person.ts';
import { createForger, dateSelected } from '../../support/forger.ts';
import { goodKeep } from '../../support/good-forms.ts';
import { startKillableBot, type KillableBot } from '../../support/killable-bot.ts';
import { introduceEverybody, type IntroducedPair } from '../../support/world.ts';

let bot: KillableBot;
let pair: IntroducedPair;
let pairId: string;

beforeAll(async () => {
  bot = await startKillableBot();
}, 60_000);

afterAll(() => bot.stop());

beforeEach(async () => {
  await bot.beginAnew();
  pair = await introduceEverybody(bot.workspace);
  await bot.rows.delivered();
  const [row] = await bot.rows.query<{ id: string }>('select id from pairs where channel_id = $1', [pair.dm]);
  pairId = row?.id ?? '';
  const today = Temporal.Now.plainDateISO('UTC');
  await submit(pair.first, 'ending-well.close', { day: dateSelected(today.add({ days: 14 }).toString()) });
}, 60_000);

const submit = (person: Person, callbackId: string, values: Readonly<Record<string, string | object>>) =>
  createForger(bot.slack, bot.workspace.teamId).submission(person, {
    callbackId,
    metadata: { pairId },
    values,
  });

async function doesTheirPart(person: Person): Promise<void> {
  await submit(person, 'ending-well.thank', { thanks: `From ${person.name}.` });
  await submit(person, 'ending-well.keep', goodKeep);
}

const farewells = () =>
  bot.rows.query<{ person: string; done: boolean; handed: number | null }>(
    `select person_id as person, done_at is not null as done, handed_number as handed from farewells
     where pair_id = $1 order by person_id`,
    [pairId],
  );

/** Whom thanks go to, whether or not their hours have let them out by now. */
const handedTo = async () =>
  (
    await bot.rows.query<{ person: string }>(
      `select person_id as person from deliveries where pair_id = $1 and kind = 'pair-thanks' order by person_id`,
      [pairId],
    )
  ).map(({ person }) => person);

const both = () => [pair.first.id, pair.second.id].toSorted();

describe('a bot that is killed between the thanks of the two', () => {
  it('loses nothing, and hands both over once, after the second is done', async () => {
    await doesTheirPart(pair.first);
    await bot.kill();
    await bot.startAgain();
    expect(await farewells()).toEqual([{ person: pair.first.id, done: true, handed: null }]);
    expect(await handedTo()).toEqual([]);
    await doesTheirPart(pair.second);
    expect(await handedTo()).toEqual(both());
    expect((await farewells()).map(({ handed }) => handed)).toEqual([1, 1]);
  });

  it('in the midst of the second keeps the first’s and hands nothing over; done again, both go out once', async () => {
    await doesTheirPart(pair.first);
    await submit(pair.second, 'ending-well.thank', { thanks: 'For the patience.' });
    const before = await farewells();
    // The last that handing over writes.
    await bot.rows.query('begin');
    await bot.rows.query('lock table deliveries in share mode');
    const saved = submit(pair.second, 'ending-well.keep', goodKeep);
    const waiting = `select from pg_locks where not granted and relation = 'deliveries'::regclass`;
    await eventually(async () => (await bot.rows.query(waiting)).length > 0);
    const dead = bot.kill();
    await bot.rows.query('rollback');
    await dead;
    await saved;
    expect(await farewells()).toEqual(before);
    expect(await handedTo()).toEqual([]);
    await bot.startAgain();
    await submit(pair.second, 'ending-well.keep', goodKeep);
    expect(await handedTo()).toEqual(both());
  });
});
