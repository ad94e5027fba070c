import { describe, expect, it } from '@jest/globals';
import { eventually } from '../../../src/sandbox/driver/eventually.ts';
import type { Person } from '../../../src/sandbox/driver/person.ts';
import { text } from '../../../src/sandbox/driver/seen.ts';
import {
  appoint,
  ask,
  cast,
  messagesIn,
  openAsking,
  threeOthers,
  words,
} from '../../support/asking-a-person.ts';
import { erase } from '../../support/erasing.ts';
import { toldInDm } from '../../support/forger.ts';
import { room } from '../../support/room.ts';
import { daysLater, hoursLater, moveToNext, reads } from '../../support/world.ts';

/** Ana and Ingrid are Slack's admins, and nobody is appointed. Of three pairs one has neither of them in it. */
const here = room({ people: cast, introduced: true, silent: true, withoutRateLimits: true });

const stateOf = async () => (await messagesIn(here)).map(({ state }) => state);

async function sent(person: Person): Promise<void> {
  await ask(person);
  await reads(() => person.modal(), 'Sent to');
  await person.closeModal();
  await here.rows.delivered();
}

/** Longer than a message is brought up to date for its looks alone. Nothing else comes meanwhile. */
async function monthsLater(): Promise<void> {
  await here.rows.query('delete from touchpoints');
  here.clock.move(Temporal.Duration.from({ hours: 24 * 63 }));
}

describe('what somebody wrote to a person', () => {
  it.each(['withdrawn', 'done'])(
    'is gone from all who had it before them once it is %s, months later too',
    async (how) => {
      const [writer] = await threeOthers(here);
      await sent(writer);
      await reads(() => ({ reading: toldInDm(here.ingrid) }), words);
      await here.ana.press('Get in touch');
      await reads(() => ({ reading: toldInDm(here.ingrid) }), 'Ana Sousa will get in touch.');
      await reads(() => ({ reading: toldInDm(here.ana) }), 'You’ll get in touch');
      await monthsLater();
      if (how === 'done') await here.ana.press('Mark done');
      else {
        await openAsking(writer);
        await writer.press('Withdraw', { in: 'modal' });
      }
      await eventually(async () => expect(await stateOf()).toEqual([how]));
      await here.rows.delivered();
      for (const reader of [here.ana, here.ingrid]) expect(toldInDm(reader)).not.toContain('shouts');
    },
  );

  it('is not sent twice where Slack does not say whether it arrived; its writer is told, and can send it again', async () => {
    const [writer] = await threeOthers(here);
    moveToNext(here.world, 1);
    here.slack.faults.next('chat.postMessage', { dropConnection: true, afterEffect: true });
    await sent(writer);
    await hoursLater(here.world, 2);
    const copies = () => [here.ana, here.ingrid].map((reader) => toldInDm(reader).split('shouts').length - 1);
    expect(copies()).toEqual([1, 1]);
    await reads(() => ({ reading: toldInDm(writer) }), 'Slack didn’t tell me whether');
    await openAsking(writer);
    await writer.press('Withdraw', { in: 'modal' });
    await reads(() => writer.modal(), 'Someone may have read it before');
    await here.rows.delivered();
    expect(copies().filter((count) => count > 0)).toEqual([1]);
    const [left] = [here.ana, here.ingrid].filter((reader) => toldInDm(reader).includes('shouts'));
    await left?.press('Get in touch');
    await eventually(() => expect(copies()).toEqual([0, 0]));
    expect(left && toldInDm(left)).toContain('has withdrawn what stood here');
    expect(toldInDm(writer)).toContain('What stood here is settled');
  });

  it('goes at once from one who is Slack’s admin no more', async () => {
    const [writer] = await threeOthers(here);
    await sent(writer);
    await reads(() => ({ reading: toldInDm(here.ingrid) }), words);
    await here.workspace.change('Ingrid Solberg', { isAdmin: false, isOwner: false });
    await eventually(() => expect(toldInDm(here.ingrid)).toContain('goes to admins alone'));
    expect(toldInDm(here.ingrid)).not.toContain('shouts');
    expect(toldInDm(here.ana)).toContain('shouts');
  });

  it('reaches one who is admin again, both where it stood before them and anew, though its writer heard that nobody reads it', async () => {
    const [writer] = await threeOthers(here);
    await sent(writer);
    await reads(() => ({ reading: toldInDm(here.ingrid) }), words);
    const readers = [here.ana, here.ingrid];
    for (const { name } of readers) await here.workspace.change(name, { isDeactivated: true });
    await eventually(() => expect(toldInDm(here.ingrid)).toContain('goes to admins alone'));
    await daysLater(here.world, 4);
    await reads(() => ({ reading: toldInDm(writer) }), 'Nobody you wrote to');
    expect(await openAsking(writer)).toContain('nobody can read what you wrote on');
    expect(writer.modal()?.buttons).toContain('Withdraw');
    expect(writer.modal()?.buttons).not.toContain('Review and send');
    await writer.closeModal();
    await here.workspace.change(here.ingrid.name, { isDeactivated: false });
    await eventually(() => expect(toldInDm(here.ingrid)).toContain(words));
    expect(toldInDm(here.ingrid)).not.toContain('goes to admins alone');
    await daysLater(here.world, 4);
    await here.rows.delivered();
    expect(toldInDm(here.ingrid).split('shouts')).toHaveLength(3);
    expect(toldInDm(here.ingrid).split('It’s the same message that I sent you before.')).toHaveLength(2);
    expect(toldInDm(writer)).toContain('What stood here is settled');
    expect(await openAsking(writer)).toContain('You wrote to');
  });

  it('is told of once to its writer, though days on which nothing goes out have gone by since nobody can read it', async () => {
    const [writer] = await threeOthers(here);
    moveToNext(here.world, 5);
    await sent(writer);
    for (const { name } of [here.ana, here.ingrid])
      await here.workspace.change(name, { isDeactivated: true });
    here.clock.move(Temporal.Duration.from({ hours: 25 }));
    await here.world.sandbox.bot.app.tick();
    here.clock.move(Temporal.Duration.from({ hours: 24 }));
    await here.world.sandbox.bot.app.tick();
    here.clock.move(Temporal.Duration.from({ hours: 24 }));
    const notices = await here.rows.query(
      "select id from deliveries where kind = 'human-unread' and workspace_id = $1",
      [here.workspace.teamId],
    );
    expect(notices).toHaveLength(1);
    await daysLater(here.world, 1);
    await here.rows.delivered();
    expect(toldInDm(writer).split('Nobody you wrote to')).toHaveLength(2);
  });

  it('is offered once to whoever becomes an admin after its writer has heard that nobody at all can read it', async () => {
    const [writer, , other] = await threeOthers(here);
    await sent(writer);
    for (const { name } of [here.ana, here.ingrid])
      await here.workspace.change(name, { isDeactivated: true });
    await daysLater(here.world, 4);
    await reads(() => ({ reading: toldInDm(writer) }), 'Nobody else could read it just now either');
    const notices = () => toldInDm(writer).split('Nobody you wrote to').length - 1;
    expect(notices()).toBe(1);
    await appoint(here, other.id);
    await daysLater(here.world, 4);
    await here.rows.delivered();
    expect(notices()).toBe(2);
    expect(toldInDm(writer)).toContain(`@${other.name.split(' ')[0]} could read it instead`);
    await daysLater(here.world, 4);
    await here.rows.delivered();
    expect(notices()).toBe(2);
    expect(toldInDm(other)).not.toContain('shouts');
  });

  it('reaches one who was no admin on the day it was to come', async () => {
    const [writer, , other] = await threeOthers(here);
    await appoint(here, other.id);
    moveToNext(here.world, 6);
    await sent(writer);
    await here.workspace.change(other.name, { isDeactivated: true });
    await daysLater(here.world, 3);
    await here.workspace.change(other.name, { isDeactivated: false });
    await daysLater(here.world, 3);
    await here.rows.delivered();
    await eventually(() => expect(toldInDm(other)).toContain(words));
    expect(toldInDm(other)).not.toContain('It’s the same message');
  });

  it('can be reviewed and sent to others from where it stands, as from the notice that nobody can read it', async () => {
    const [writer, , other] = await threeOthers(here);
    await appoint(here, other.id);
    await sent(writer);
    await here.workspace.change(other.name, { isDeactivated: true });
    await eventually(async () =>
      expect(await openAsking(writer)).toContain('nobody can read what you wrote on'),
    );
    await writer.press('Review and send', { in: 'modal' });
    await reads(() => writer.modal(), 'These are the words you wrote before.');
    await writer.submit();
    await reads(() => writer.modal(), 'Sent to');
    expect(await stateOf()).toEqual(['withdrawn', 'waiting']);
    await here.rows.delivered();
    await reads(() => ({ reading: toldInDm(here.ingrid) }), words);
  });

  it.each(['is deactivated', 'is erased'])(
    'waits for the weekend to be over as the last admin %s: nobody reads it, and Slack’s admins are named instead',
    async (how) => {
      const [writer, , other] = await threeOthers(here);
      await appoint(here, other.id);
      moveToNext(here.world, 6);
      await sent(writer);
      expect(toldInDm(other)).not.toContain('shouts');
      if (how === 'is erased') await erase(other);
      else await here.workspace.change(other.name, { isDeactivated: true });
      await daysLater(here.world, 4);
      await here.rows.delivered();
      for (const reader of [here.ana, here.ingrid, other]) expect(toldInDm(reader)).not.toContain('shouts');
      expect(toldInDm(writer).split('Nobody you wrote to')).toHaveLength(2);
      expect(toldInDm(writer)).toContain('@Ana and @Ingrid could read it instead');
      expect(await openAsking(writer)).toContain('Only @Ana and @Ingrid will read this.');
      expect(await stateOf()).toEqual(['waiting']);
      await writer.press('Withdraw', { in: 'modal' });
      await reads(() => writer.modal(), 'I’ve deleted what you wrote');
    },
  );

  it('can withdraw what waits where nobody is left to write to', async () => {
    const [writer] = await threeOthers(here);
    await sent(writer);
    for (const { name } of [here.ana, here.ingrid])
      await here.workspace.change(name, { isDeactivated: true });
    await eventually(async () => expect(await openAsking(writer)).toContain('There’s nobody to send it to'));
    expect(text(writer.modal())).not.toContain('What should they know?');
    await writer.press('Withdraw', { in: 'modal' });
    await reads(() => writer.modal(), 'I’ve deleted what you wrote');
    expect(await messagesIn(here)).toMatchObject([{ state: 'withdrawn', wording_sealed: null }]);
  });
});
