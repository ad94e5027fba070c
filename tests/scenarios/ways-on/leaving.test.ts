import { describe, expect, it } from '@jest/globals';
import { eventually } from '../../../src/sandbox/driver/eventually.ts';
import type { Person } from '../../../src/sandbox/driver/person.ts';
import { text } from '../../../src/sandbox/driver/seen.ts';
import { requirePairOf } from '../../../src/features/pairs/pair/service/pairs.ts';
import { silence } from '../../../src/scheduling/silence.ts';
import { toldTo } from '../../support/asked-first.ts';
import { room } from '../../support/room.ts';
import { few, daysLater, reads } from '../../support/world.ts';

const here = room({ people: few, introduced: true, putBack: true, withoutRateLimits: true });

const ended = 'This pair has ended, and I won’t write here again';

describe('somebody who leaves', () => {
  it('reads first what it means, and may stay', async () => {
    await here.pair.first.command('/peer leave');
    await reads(() => here.pair.first.modal(), 'You leave');
    expect(text(here.pair.first.modal())).toContain('/peer pause');
    expect(text(here.pair.first.modal())).toContain(here.pair.second.name.split(' ')[0]);
    await here.pair.first.closeModal();
    expect(await stateOf(here.pair.first)).toMatchObject({ state: 'enrolled' });
  });

  it('ends their pair with one neutral line, and puts the other first in line', async () => {
    await leave(here.pair.first);
    await reads(dm, ended);
    const line = text(here.pair.second.messages(here.pair.dm).at(-1));
    for (const name of here.pair.first.name.split(' ')) expect(line).not.toContain(name);
    expect(await stateOf(here.pair.first)).toEqual({ state: 'left', first: false });
    expect(await stateOf(here.pair.second)).toEqual({ state: 'enrolled', first: true });
    await expectSilence();
    expect(text(dm()).split(ended)).toHaveLength(2);
  });

  it('still reads their own goals, and hears of that pair whatever they ask about it', async () => {
    await leave(here.pair.first);
    await reads(dm, ended);
    await here.pair.first.command('/peer goals');
    await reads(() => toldTo(here.pair.first), 'No open goals now');
    await here.pair.first.command('/peer agreement');
    await reads(() => toldTo(here.pair.first), 'This pair has ended, so nothing was changed');
    expect(text(toldTo(here.pair.first))).not.toContain('You don’t have a pair');
  });

  it('cannot leave twice, and can join again with everything filled in', async () => {
    await leave(here.pair.second);
    await here.pair.second.command('/peer leave');
    await reads(() => toldTo(here.pair.second), 'nothing to leave');
    await here.pair.second.openHome();
    await reads(() => here.pair.second.home(), 'Would you like a peer');
    await here.pair.second.press('Join', { in: 'home' });
    await reads(() => here.pair.second.modal(), 'About you');
    await here.pair.second.submit();
    await reads(() => here.pair.second.modal(), 'Your wishes');
    await here.pair.second.submit();
    await reads(() => here.pair.second.modal(), 'Thank you, you’re in');
    expect(await stateOf(here.pair.second)).toMatchObject({ state: 'enrolled' });
  });

  it('ends the pair once where both leave at the same moment', async () => {
    await Promise.all([leave(here.pair.first), leave(here.pair.second)]);
    await reads(dm, ended);
    await here.rows.delivered();
    expect(text(dm()).split(ended)).toHaveLength(2);
  });

  it('is kept out of a round that was drafted before', async () => {
    await here.rows.query(
      `update pairs set state = 'ended', ending = 'left' where workspace_id = '${here.workspace.teamId}'`,
    );
    const admin = here.ana;
    await admin.command('/peer match');
    await reads(() => admin.modal(), '4 people in the pool');
    await leave(here.ben);
    await admin.press('Confirm and introduce');
    await reads(() => admin.modal(), 'so nothing was done');
  });
});

describe('whoever acts on a pair', () => {
  it('keeps nothing waiting that comes due meanwhile and changes no pair: else each could wait for the other', async () => {
    const { app, deps } = here.world.sandbox.bot;
    const [{ id: pairId } = { id: '' }] = await here.rows.query<{ id: string }>(
      'select id from pairs where channel_id = $1',
      [here.pair.dm],
    );
    // Between the question whether they still want it and its last day: of what changes pairs nothing is due.
    await daysLater(here.world, 15);
    here.clock.move(Temporal.Duration.from({ hours: 48, minutes: 1 }));
    const now = deps.clock.now();
    expect((await due()).filter((each) => isOver(each, now)).map(({ kind }) => kind)).toEqual(['prompt']);
    await deps.db.inWorkspace(here.workspace.teamId, async (tx) => {
      await requirePairOf(tx, { pairId, personId: here.pair.first.id, now }, 'tick-action');
      // That of the other pair, too.
      expect(await app.tick()).toBe(2);
      await silence(tx, { pairIds: [pairId], now });
    });
    expect(await due()).toEqual([]);
  });
});

describe('somebody who is deactivated in Slack', () => {
  it('leaves a partner who is told neutrally, once, and is first in line', async () => {
    await here.workspace.change(here.pair.first.name, { isDeactivated: true });
    await here.workspace.change(here.pair.first.name, { isDeactivated: true });
    await reads(dm, ended);
    await here.rows.delivered();
    expect(text(dm()).split(ended)).toHaveLength(2);
    expect(await stateOf(here.pair.second)).toEqual({ state: 'enrolled', first: true });
    await expectSilence();
  });

  it('keeps the time zone that Slack tells no more, should they come back', async () => {
    const zoneOf = async () =>
      here.rows.query('select time_zone, is_active from people where workspace_id = $1 and id = $2', [
        here.workspace.teamId,
        here.pair.first.id,
      ]);
    const [before] = await zoneOf();
    await here.workspace.change(here.pair.first.name, { isDeactivated: true });
    await eventually(async () => {
      expect(await zoneOf()).toEqual([{ ...before, is_active: false }]);
    });
  });
});

describe('somebody who moves to another time zone', () => {
  it('gets what is planned as planned, and what follows in the new hours', async () => {
    const planned = await due();
    expect(planned.length).toBeGreaterThan(0);
    for (const { name } of [here.pair.first, here.pair.second])
      await here.workspace.change(name, { timeZone: 'Pacific/Auckland' });
    const moved = `select from people where time_zone = 'Pacific/Auckland' and workspace_id = $1`;
    await eventually(async () => (await here.rows.query(moved, [here.workspace.teamId])).length === 2);
    expect(await due()).toEqual(planned);
    await daysLater(here.world, 8);
    const later = (await due()).filter(({ due: at }) => !planned.some((each) => each.due === at));
    const hours = later.map((each) => hourIn('Pacific/Auckland', each.due));
    expect(hours.every((hour) => hour >= 8 && hour < 19)).toBe(true);
    expect(
      planned.every(
        (each) => hourIn('Pacific/Auckland', each.due) < 8 || hourIn('Pacific/Auckland', each.due) >= 19,
      ),
    ).toBe(true);
  });
});

const dm = () => ({ reading: here.pair.second.messages(here.pair.dm).map(text).join('\n') });

async function leave(person: Person): Promise<void> {
  await person.command('/peer leave');
  await reads(() => person.modal(), 'You leave');
  await person.submit();
  await reads(() => person.modal(), 'You’ve left');
  await person.closeModal();
}

const stateOf = async (person: Person) =>
  (
    await here.rows.query<{ state: string; first: boolean }>(
      'select state, turn is not null as first from participants where workspace_id = $1 and person_id = $2',
      [here.workspace.teamId, person.id],
    )
  )[0];

/** Nothing comes to the pair's DM any more, however much time passes. */
async function expectSilence(): Promise<void> {
  const heard = here.pair.second.messages(here.pair.dm).length;
  await daysLater(here.world, 15);
  await here.rows.delivered();
  expect(here.pair.second.messages(here.pair.dm)).toHaveLength(heard);
}

const hourIn = (timeZone: string, instant: string) =>
  Temporal.Instant.from(instant).toZonedDateTimeISO(timeZone).hour;

const isOver = (each: { readonly due: string }, now: Temporal.Instant) =>
  Temporal.Instant.compare(Temporal.Instant.from(each.due), now) <= 0;

const due = () =>
  here.rows.query<{ kind: string; due: string }>(
    `select kind, due_at::text as due from touchpoints where workspace_id = $1
     and pair_id in (select pair_id from pair_members where person_id = $2) order by kind`,
    [here.workspace.teamId, here.pair.first.id],
  );
