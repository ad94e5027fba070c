import { describe, expect, it } from '@jest/globals';
import type { Person } from '../../../src/sandbox/driver/person.ts';
import { text } from '../../../src/sandbox/driver/seen.ts';
import { finding } from '../../support/booking.ts';
import { room } from '../../support/room.ts';
import { daysLater, few, reads } from '../../support/world.ts';
import {
  ownDmOf,
  pausePair,
  pressForged,
  seeWaysOn,
  silenceGoesBy,
  standingOf,
} from '../../support/ways-on.ts';

const here = room({ people: few, weekday: 1, introduced: true, silent: true, withoutRateLimits: true });
const { suggests } = finding(here);

const early = 'Give it a few days first. If it stays quiet, you can ask from';
const asked = () => here.rows.query('select from presence_questions where pair_id = $1', [here.pairId]);

/** Who tries all the same reads from when, and nobody is asked. */
async function cannotAsk(person: Person): Promise<void> {
  await seeWaysOn(here, person);
  const card = person.messages(here.pair.dm).at(-1);
  expect(card?.buttons).not.toContain('Ask “Still in?”');
  expect(text(card)).toMatch(/If it stays quiet in your pair, you can ask “Still in\?” from \w+ \d+/u);
  await pressForged(here, person, { id: 'no-word.ask', told: early });
  expect(await asked()).toEqual([]);
}

async function canAsk(person: Person): Promise<void> {
  await seeWaysOn(here, person);
  expect(person.messages(here.pair.dm).at(-1)?.buttons).toContain('Ask “Still in?”');
  await pressForged(here, person, { id: 'no-word.ask', told: 'in private and kindly' });
}

describe('“Still in?” is open once there is something to wait for', () => {
  it('five days after the introduction, and who tries before reads from when', async () => {
    const { pair, world, rows } = here;
    await cannotAsk(pair.first);
    await daysLater(world, 4);
    await cannotAsk(pair.second);
    await daysLater(world, 1);
    await canAsk(pair.second);
    await daysLater(world, 3);
    await rows.delivered();
    expect(ownDmOf(here, pair.first)).toContain('Still in? One tap is enough');
  });

  it('as long after the other did something that both can see, whatever the one who waits has done', async () => {
    const { pair } = here;
    silenceGoesBy(here);
    await suggests(pair.first);
    await cannotAsk(pair.second);
    await canAsk(pair.first);
    expect(await asked()).toHaveLength(1);
  });

  it('as long after they met, whoever recorded it', async () => {
    const { pair, forger, pairId, rows } = here;
    silenceGoesBy(here);
    await forger.action(pair.first, { id: 'sessions.held', value: `${pairId}:1` });
    await reads(
      () => ({ reading: pair.first.messages(pair.dm).map(text).join('\n') }),
      'Session 1 is recorded',
    );
    await rows.delivered();
    await cannotAsk(pair.first);
    silenceGoesBy(here);
    await canAsk(pair.first);
  });

  it('as long after a pause is over', async () => {
    const { pair, world } = here;
    await pausePair(here, pair.first, 14);
    await daysLater(world, 15);
    expect((await standingOf(here))?.state).toBe('introduced');
    await cannotAsk(pair.first);
    await daysLater(world, 6);
    await canAsk(pair.first);
  });
});
