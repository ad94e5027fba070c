import { expect, it } from '@jest/globals';
import { groundOf, letNothingComeDue } from '../../bench/hostile/ground.ts';
import { onslaught } from '../../bench/hostile/onslaught.ts';
import { changedSince, everyRow } from '../../bench/hostile/rows.ts';
import { random } from '../../bench/random.ts';
import { room } from '../support/room.ts';
import { few } from '../support/world.ts';

const here = room({
  people: few,
  newcomers: true,
  introduced: true,
  elsewhere: true,
  withoutRateLimits: true,
});

/** Of `npm run test:hostile`, which sends a hundred thousand. */
const [seed, count] = [17, 340];

it('answers each request that wants to do harm as it may be, changes nothing, and goes on', async () => {
  const { world, slack, workspace, elsewhere, rows, ana } = here;
  await elsewhere.join({ name: 'Otto Outside', timeZone: 'Europe/Lisbon' });
  await letNothingComeDue(rows.query);
  const ground = await groundOf({
    slack,
    deps: world.sandbox.bot.deps,
    signingSecret: world.signingSecret,
    query: rows.query,
    outside: [
      { workspace, name: 'Nia Mensah' },
      { workspace: elsewhere, name: 'Otto Outside' },
    ],
  });
  const before = await everyRow(rows.query);
  const { answers, amiss } = await onslaught({
    address: world.sandbox.botUrl,
    ground,
    random: random(seed),
    count,
  });
  expect(amiss).toEqual([]);
  expect(answers.size).toBe(17);
  expect(changedSince(before, await everyRow(rows.query))).toEqual([]);
  // Answered in time, or it throws.
  await ana.command('/peer help');
}, 120_000);
