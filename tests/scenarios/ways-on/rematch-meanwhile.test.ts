import { describe, expect, it } from '@jest/globals';
import { eventually } from '../../../src/sandbox/driver/eventually.ts';
import type { Person } from '../../../src/sandbox/driver/person.ts';
import { text } from '../../../src/sandbox/driver/seen.ts';
import { install } from '../../../src/slack/installations.ts';
import { toldInDm } from '../../support/forger.ts';
import {
  askForAnother,
  fateOf,
  hourOfEffect,
  moveClockTo,
  openRematch,
  takeEffect,
  timesEnded,
  wishes,
} from '../../support/rematch.ts';
import { room } from '../../support/room.ts';
import { daysLater, few, latest, reads } from '../../support/world.ts';

const here = room({ people: few, introduced: true, putBack: true, silent: true, withoutRateLimits: true });

const asYouAsked = 'has ended, as you asked';

describe('a wish of which the pair meanwhile', () => {
  it('is paused, takes effect all the same, and tells when the pause is over', async () => {
    const { pair, world } = here;
    await pair.first.command('/peer pause');
    await reads(() => pair.first.modal(), 'I won’t ask why');
    const day = world.sandbox.clock.now().toZonedDateTimeISO('UTC').toPlainDate().add({ days: 60 });
    await pair.first.fillIn({ 'I’m back on': day.toString() });
    await pair.first.submit();
    await reads(() => pair.first.modal(), 'You’re paused');
    await askForAnother(pair.first);
    await takeEffect(here);
    expect(await fateOf(here)).toEqual({ state: 'ended', ending: 'rematch' });
    expect(toldInDm(pair.first)).toContain('You’re paused until');
    expect(toldInDm(pair.first)).not.toContain('back in the pool');
    await openRematch(pair.first);
    await reads(() => latest(pair.first.allMessages()), 'and you’re paused until');
  });

  it('ends because the other leaves, is gone', async () => {
    await askForAnother(here.pair.first);
    await leave(here.pair.second);
    await expectWishGone();
  });

  it('ends because the one who asked leaves, is gone', async () => {
    await askForAnother(here.pair.first);
    await leave(here.pair.first);
    await expectWishGone();
  });

  it('ends because the other is deactivated, is gone', async () => {
    await askForAnother(here.pair.first);
    await here.workspace.change(here.pair.second.name, { isDeactivated: true });
    await expectWishGone();
  });

  it.each([1, 2, 3])('ends because the other leaves at that very moment, ends once (%i)', async () => {
    const { pair, rows, world } = here;
    await askForAnother(pair.first);
    moveClockTo(here, await hourOfEffect(here));
    await Promise.all([tick(), leave(pair.second)]);
    await tick();
    await rows.delivered();
    expect(timesEnded(here)).toBe(1);
    expect(await wishes(here)).toEqual([]);
    expect(world.logged()).not.toContain('deadlock');
  });
});

describe('a wish in a workspace that has removed the app', () => {
  it('waits until the app is back, and can then still be taken back or take effect', async () => {
    const { pair, rows, workspace, world } = here;
    await askForAnother(pair.first);
    const hour = await hourOfEffect(here);
    await workspace.uninstall();
    await eventually(async () => {
      const left = await rows.query('select from installations where workspace_id = $1', [workspace.teamId]);
      return left.length === 0;
    });
    moveClockTo(here, hour);
    await tick();
    await rows.delivered();
    expect(await fateOf(here)).toEqual({ state: 'introduced', ending: null });
    await install(world.sandbox.bot.deps, workspace.reinstall());
    await daysLater(world, 5);
    await rows.delivered();
    expect(timesEnded(here)).toBe(1);
    expect(toldInDm(pair.first)).toContain(asYouAsked);
  });
});

describe('somebody without a pair', () => {
  it('is told that they are in the open pool, and when the next round is', async () => {
    const { pair, rows, workspace } = here;
    await askForAnother(pair.first);
    await takeEffect(here);
    await openRematch(pair.second);
    await reads(() => latest(pair.second.allMessages()), 'you’re in the pool');
    expect(text(pair.second.allMessages().at(-1))).toContain('has no date yet');
    await rows.query(
      `update programs set settings = settings || '{"nextRoundOn": "2027-12-01"}' where workspace_id = $1`,
      [workspace.teamId],
    );
    await openRematch(pair.second);
    await reads(() => latest(pair.second.allMessages()), 'The next one is planned for');
    await pair.second.openHome();
    await reads(() => pair.second.home(), 'The next one is planned for');
  });

  it('is pointed to joining where they are in no program', async () => {
    const stranger = await here.workspace.join({ name: 'Sol Reyes', timeZone: 'America/Lima' });
    await stranger.command('/peer rematch');
    await reads(() => latest(stranger.allMessages()), '/peer join');
  });
});

describe('somebody else', () => {
  it('can neither open, ask nor take back for a pair that is not theirs', async () => {
    const { pair, forger, pairId, workspace } = here;
    await askForAnother(pair.first);
    const before = await wishes(here);
    const members = [pair.first.id, pair.second.id];
    const outsider = workspace.person(workspace.people().find(({ id }) => !members.includes(id))?.id ?? '');
    const { answer } = await forger.submission(outsider, {
      callbackId: 'rematch.ask',
      metadata: { pairId },
    });
    expect(answer).toContain('That belongs to another pair');
    for (const id of ['rematch.open', 'rematch.take-back', 'rematch.choose', 'rematch.take-back-in-modal']) {
      const told = toldInDm(outsider).length;
      await forger.action(outsider, { id, value: pairId, viewId: 'V1' });
      await eventually(() => toldInDm(outsider).slice(told).includes('That belongs to another pair'));
    }
    expect(await wishes(here)).toEqual(before);
  });

  it('of the pair cannot take back a wish that is not theirs, nor tell that there is one', async () => {
    const { pair, forger, pairId } = here;
    const answers: string[] = [];
    const press = async () => {
      const told = toldInDm(pair.second).length;
      await forger.action(pair.second, { id: 'rematch.take-back', value: pairId });
      await eventually(() => toldInDm(pair.second).length > told);
      answers.push(toldInDm(pair.second).slice(told).trim());
    };
    await press();
    await askForAnother(pair.first);
    await press();
    expect(answers[1]).toBe(answers[0]);
    expect(await wishes(here)).toHaveLength(1);
  });
});

const tick = () => here.world.sandbox.bot.app.tick();

async function leave(person: Person): Promise<void> {
  while (person.modal()) await person.closeModal();
  await person.command('/peer leave');
  await reads(() => person.modal(), 'You leave');
  await person.submit();
  await reads(() => person.modal(), 'You’ve left');
}

/** The pair ended for another reason, and whoever asked hears no more than the other. */
async function expectWishGone(): Promise<void> {
  const { rows, world, pair } = here;
  await eventually(async () => (await fateOf(here))?.state === 'ended');
  expect(await wishes(here)).toEqual([]);
  await daysLater(world, 6);
  await rows.delivered();
  expect(timesEnded(here)).toBe(1);
  expect(toldInDm(pair.first)).not.toContain(asYouAsked);
}
