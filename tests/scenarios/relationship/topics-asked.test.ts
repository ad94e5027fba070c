import { describe, expect, it } from '@jest/globals';
import { themes } from '../../../src/content/pack/tags.ts';
import { eventually } from '../../../src/sandbox/driver/eventually.ts';
import { text } from '../../../src/sandbox/driver/seen.ts';
import { toldTo } from '../../support/asked-first.ts';
import type { Room } from '../../support/places.ts';
import { dmOf } from '../../support/rematch.ts';
import { room } from '../../support/room.ts';
import { few, reads } from '../../support/world.ts';

const here = room({ people: few, introduced: true, silent: true, withoutRateLimits: true, putBack: true });

const comes = 'A topic is on its way';

describe('a topic that somebody asks for', () => {
  it('comes in a pair that closes too, and the next one after it', async () => {
    const { rows, pairId, pair } = here;
    await rows.query(`update pairs set state = 'closing' where id = $1`, [pairId]);
    for (const count of [1, 2]) {
      await askFor(here);
      await eventually(() => toldTo(pair.first).reading.split(comes).length - 1 === count);
      await rows.delivered();
      expect(topics()).toBe(count);
    }
  });

  it('comes though the pair is paused before it could be sent', async () => {
    const { rows, pairId, pair, world } = here;
    world.sandbox.slack.faults.next('chat.postMessage', { status: 429, retryAfter: 1 });
    await askFor(here);
    await reads(() => toldTo(pair.first), comes);
    await rows.query(`update pairs set state = 'paused' where id = $1`, [pairId]);
    await eventually(() => expect(topics()).toBe(1));
  });

  it('comes to each who asks at the same moment', async () => {
    const { rows, pair, forger } = here;
    await Promise.all(
      [pair.first, pair.second].map((person) =>
        forger.action(person, { id: 'prompts.ask', value: here.pairId }),
      ),
    );
    for (const person of [pair.first, pair.second]) await reads(() => toldTo(person), comes);
    await rows.delivered();
    expect(topics()).toBe(2);
  });

  it('after one that was dropped is another one, and is not lost with it', async () => {
    const { rows, pairId, pair, workspace } = here;
    await rows.query(
      `insert into deliveries (workspace_id, pair_id, kind, occurrence, state, outcome, queued_at, settled_at)
       values ($1, $2, 'topic', 1, 'dropped', 'no-longer-fitting', $3, $3)`,
      [workspace.teamId, pairId, here.clock.now().toString()],
    );
    await askFor(here);
    await reads(() => toldTo(pair.first), comes);
    await rows.delivered();
    expect(topics()).toBe(1);
  });

  it('is not promised where there is none to give', async () => {
    const { pair, pairId, forger } = here;
    for (const theme of themes)
      await forger.action(pair.first, { id: 'prompts.mute', value: `${pairId}:${theme}` });
    await eventually(async () => expect(await wishesIn(here)).toHaveLength(themes.length));
    await askFor(here);
    await reads(() => toldTo(pair.first), 'I have no other topic that fits right now');
    expect(toldTo(pair.first).reading).not.toContain(comes);
  });
});

const allow = 'Allow again: topics about Inclusion';

describe('a theme that one of a pair would rather leave out', () => {
  it('is that one’s wish, told to the other as such, and no one else’s to take back', async () => {
    const { pair, pairId, forger } = here;
    const { first, second } = pair;
    const theme = { id: 'prompts.mute', value: `${pairId}:inclusion` };
    await forger.action(first, theme);
    await reads(() => toldTo(first), 'only you can allow it again');
    await first.openHome();
    await reads(() => first.home(), 'You’d rather leave out topics about: Inclusion');
    await second.openHome();
    await reads(() => second.home(), 'A peer would rather leave out topics about: Inclusion');
    expect(second.home()?.buttons).not.toContain(allow);
    await forger.action(second, theme);
    await reads(() => second.home(), 'You’d rather leave out topics about: Inclusion');
    await second.press(allow, { in: 'home' });
    await reads(() => second.modal(), 'A peer would rather leave out topics about Inclusion, so none come');
    expect(await wishesIn(here)).toEqual([{ person_id: first.id }]);
    await first.press(allow, { in: 'home' });
    await reads(() => first.modal(), 'Topics about Inclusion can come again');
    expect(await wishesIn(here)).toEqual([]);
  });
});

const wishesIn = ({ rows, pairId }: Room) =>
  rows.query('select person_id from muted_themes where pair_id = $1', [pairId]);

const topics = () => text(dmOf(here)).split('Something to talk about\n').length - 1;

async function askFor({ pair }: Room): Promise<void> {
  await pair.first.command('/peer topic', { in: pair.dm });
}
