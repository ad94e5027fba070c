import { beforeAll, describe, expect, it } from '@jest/globals';
import { text } from '../../../src/sandbox/driver/seen.ts';
import { heard, homeOf, ways, type Way } from '../../support/asked-alike.ts';
import {
  areFirstInLine,
  askFour,
  onAThursday,
  daysPass,
  didNotComeAbout,
  saidYes,
  sayYes,
  stateOf,
  timeIsOver,
  toldTo,
} from '../../support/asked-first.ts';
import { emptyRoom } from '../../support/empty-room.ts';
import type { AskedPair } from '../../support/places.ts';
import { reads } from '../../support/world.ts';

const here = emptyRoom({ withoutRateLimits: true });

const told = new Map<string, Told>();

/** All of it at the same time, each in a workspace of its own: Ana says yes on the first day in any case. */
beforeAll(async () => {
  onAThursday(here);
  const both: { way: Way; pair: AskedPair }[] = [];
  for (const way of ways) both.push({ way, pair: await askFour(here, `T000${both.length + 1}`) });
  for (const { way, pair } of both) {
    await way.before?.(pair);
    await sayYes(pair.ana);
    await reads(() => toldTo(pair.ana), saidYes);
  }
  await daysPass(here, 2);
  for (const { way, pair } of both) await way.later?.(pair);
  await daysPass(here, 2);
  here.world.sandbox.clock.move(Temporal.Duration.from({ hours: 23 }));
  await here.world.sandbox.bot.app.tick();
  await here.rows.delivered();
  const before = await Promise.all(both.map(({ pair }) => look(pair)));
  here.world.sandbox.clock.move(Temporal.Duration.from({ hours: 1 }));
  await here.world.sandbox.bot.app.tick();
  await here.rows.delivered();
  for (const [index, { way, pair }] of both.entries()) {
    const dayBefore = before[index];
    if (dayBefore) told.set(way.name, { pair, dayBefore, after: await look(pair) });
  }
}, 240_000);

describe('whoever says yes, whatever the other does', () => {
  it('hears one neutral message when the time is over, and nothing before', () => {
    const { dayBefore, pair } = way('says nothing');
    expect(JSON.stringify(dayBefore.heard)).not.toContain(didNotComeAbout);
    const last = pair.ana.allMessages().filter((message) => text(message).includes(didNotComeAbout));
    expect(last).toHaveLength(1);
    expect(text(last[0])).toMatch(/isn’t going ahead.*first in the next round/s);
  });

  it.each(ways)('reads the same to the letter, at the same time, where the other $name', ({ name }) => {
    const { dayBefore, after } = way(name);
    const silence = way('says nothing');
    expect(dayBefore.heard).toEqual(silence.dayBefore.heard);
    expect(after.heard).toEqual(silence.after.heard);
    expect(dayBefore.home).toBe(silence.dayBefore.home);
    expect(after.home).toBe(silence.after.home);
  });

  it.each(ways)('is first in line, and alone in that, where the other $name', async ({ name }) => {
    const { pair } = way(name);
    expect(await stateOf(here, pair)).toBe('lapsed');
    expect(await areFirstInLine(here, pair)).toEqual([pair.ana.id]);
  });

  it.each(['says no first', 'says no later'])('is no wiser as an admin, where the other %s', (name) => {
    expect(way(name).dayBefore.people).toBe(way('says nothing').dayBefore.people);
    expect(way(name).dayBefore.people).toContain('4 in a pair');
    expect(way(name).after.people).toBe(way('says nothing').after.people);
    expect(way(name).after.people).toContain('4 waiting');
  });
});

describe('whoever did not say yes', () => {
  it('is told that the time is over where they said nothing, with one reminder the day before', () => {
    const { ben } = way('says nothing').pair;
    const all = ben.allMessages().map(text);
    expect(all.filter((each) => each.includes('A reminder: would you like to meet'))).toHaveLength(1);
    expect(all.filter((each) => each.includes(timeIsOver))).toHaveLength(1);
  });

  it.each(['says no first', 'says no later'])('hears nothing more where they said no: %s', (name) => {
    const { ben } = way(name).pair;
    const all = text(toldTo(ben));
    expect(all).toContain('After that you’re back in the pool');
    for (const words of ['A reminder: would you like to meet', timeIsOver, didNotComeAbout])
      expect(all).not.toContain(words);
  });

  it('can be matched again at once, but not with the same person, and no ban shows', async () => {
    for (const name of ['says nothing', 'says no first']) {
      const { pair } = way(name);
      const { rows } = here;
      await rows.query(
        `update programs set settings = settings || '{"noRepeatMonths": 0}' where workspace_id = $1`,
        [pair.workspace.teamId],
      );
      const seen = await seenByAdmin(pair, '/peer match', 'Nothing is sent until you confirm');
      expect(seen).toContain('4 people in the pool, 2 pairs');
      expect(seen).not.toContain('Pinned and kept apart');
      const [ana = '', ben = ''] = [pair.ana, pair.ben].map((person) => person.name.split(' ')[0]);
      const line = seen.split('\n').find((each) => each.includes(' · fit ') && each.includes(ana));
      expect(line).toBeDefined();
      expect(line).not.toContain(ben);
    }
  });
});

async function seenByAdmin({ ana }: AskedPair, command: string, words: string): Promise<string> {
  await ana.command(command);
  await reads(() => ana.modal(), words);
  const seen = text(ana.modal());
  await ana.closeModal();
  return seen;
}

type Told = {
  readonly pair: AskedPair;
  readonly dayBefore: { readonly heard: object; readonly home: string; readonly people: string };
  readonly after: { readonly heard: object; readonly home: string; readonly people: string };
};

const look = async (pair: AskedPair) => ({
  heard: heard(pair.ana),
  home: await homeOf(pair.ana),
  people: await seenByAdmin(pair, '/peer people', 'You see nothing else from a profile here'),
});

const way = (name: string): Told => {
  const found = told.get(name);
  if (!found) throw new Error(`nobody ${name}`);
  return found;
};
