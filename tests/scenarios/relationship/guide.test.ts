import { describe, expect, it } from '@jest/globals';
import type { Person } from '../../../src/sandbox/driver/person.ts';
import { text } from '../../../src/sandbox/driver/seen.ts';
import { room } from '../../support/room.ts';
import { few, reads } from '../../support/world.ts';

const here = room({ people: few, introduced: true, silent: true, putBack: true, withoutRateLimits: true });

const parts = 9;

describe('the guide on being a good peer', () => {
  it('is offered with the introduction, and read screen by screen to its end and back, by one without the other', async () => {
    const { first, second, dm } = here.pair;
    await first.press('Read the guide', { in: dm });
    for (let part = 1; part < parts; part += 1) {
      await reads(() => first.modal(), `Part ${part} of ${parts}`);
      await first.press('Next');
    }
    await reads(() => first.modal(), `Part ${parts} of ${parts}`);
    expect(first.modal()?.buttons).toEqual(['Go back']);
    expect([first.modalDepth(), second.modalDepth()]).toEqual([1, 0]);
    await first.press('Go back');
    await reads(() => first.modal(), `Part ${parts - 1} of ${parts}`);
  });

  it('opens from Home, the menu and a command, at its beginning', async () => {
    const { first } = here.pair;
    await first.openHome();
    await first.press('Read the guide', { in: 'home' });
    await startsAnew(first);
    await first.command('/peer guide');
    await startsAnew(first);
    await first.command('/peer');
    await first.press('Read the guide', { in: here.pair.dm });
    await startsAnew(first);
    expect(first.modal()).toBeUndefined();
  });

  it('shows its last part where a button is forged to lead beyond it, and refuses what is no part', async () => {
    const { first } = here.pair;
    await first.command('/peer guide');
    await reads(() => first.modal(), 'Part 1');
    const viewId = first.modal()?.id ?? '';
    await here.forger.action(first, { id: 'primer.next', value: '99', viewId });
    await reads(() => first.modal(), `Part ${parts} of ${parts}`);
    await here.forger.action(first, { id: 'primer.next', value: 'x', viewId });
    await here.rows.delivered();
    expect(text(first.modal())).not.toContain('Part 1 of');
  });
});

async function startsAnew(person: Person): Promise<void> {
  await reads(() => person.modal(), `Part 1 of ${parts}`);
  await person.closeModal();
}
