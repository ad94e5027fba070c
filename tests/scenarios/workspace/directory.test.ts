import { describe, expect, it } from '@jest/globals';
import { hear, refreshDirectory } from '../../../src/features/workspace/directory/service.ts';
import type { Person } from '../../../src/sandbox/driver/person.ts';
import { text } from '../../../src/sandbox/driver/seen.ts';
import { userObject } from '../../../src/sandbox/web-api/user-object.ts';
import { room } from '../../support/room.ts';
import { few, reads } from '../../support/world.ts';

const here = room({ people: few, introduced: true, withoutRateLimits: true });

const ended = 'This pair has ended, and I won’t write here again';

describe('what the bot slept through', () => {
  it('is acted on as soon as the directory is read: the peer of somebody deactivated is told, and comes first', async () => {
    changedUnheard(here.pair.first, { isDeactivated: true });
    await refresh();
    await refresh();
    await reads(dm, ended);
    await here.rows.delivered();
    expect(text(dm()).split(ended)).toHaveLength(2);
    const first = await here.rows.query(
      'select turn is not null as first from participants where workspace_id = $1 and person_id = $2',
      [here.workspace.teamId, here.pair.second.id],
    );
    expect(first).toEqual([{ first: true }]);
  });

  it('is known once somebody is back', async () => {
    changedUnheard(here.pair.first, { isDeactivated: true });
    await refresh();
    changedUnheard(here.pair.first, { isDeactivated: false });
    await refresh();
    expect(await known(here.pair.first)).toMatchObject({ active: true });
  });

  it('reaches everybody though Slack asks for patience in between', async () => {
    changedUnheard(here.pair.first, { isDeactivated: true });
    here.slack.faults.next('users.list', { status: 429, retryAfter: 1 });
    await refresh();
    expect(await known(here.pair.first)).toMatchObject({ active: false });
  });
});

describe('what Slack tells late, twice or in one second', () => {
  it('changes nothing once something newer is known', async () => {
    await hears(saidOf(here.pair.first, 100));
    await hears(saidOf(here.pair.first, 50, { deleted: true }));
    expect(await known(here.pair.first)).toMatchObject({ active: true });
    expect(await stateOfPair()).toBe('introduced');
  });

  it('counts as it was heard last, where two changes fall in one second', async () => {
    await hears(saidOf(here.pair.first, 100, { tz: 'Asia/Tokyo' }));
    await hears(saidOf(here.pair.first, 100, { tz: 'Asia/Seoul' }));
    expect(await known(here.pair.first)).toMatchObject({ zone: 'Asia/Seoul' });
  });
});

describe('two of one first name', () => {
  it('are told apart in what both of them read', async () => {
    for (const [person, realName] of [
      [here.pair.first, 'Ana Sousa'],
      [here.pair.second, 'Ana Lopes'],
    ] as const)
      await hears(saidOf(person, 100, { profile: { display_name: 'Ana', real_name: realName } }));
    await here.pair.first.openHome();
    await reads(() => here.pair.first.home(), 'You and Ana Lopes');
    await here.pair.second.openHome();
    await reads(() => here.pair.second.home(), 'You and Ana Sousa');
  });
});

describe('somebody of whom Slack says odd things', () => {
  const beyond = { status_emoji: ':palm_tree:', status_expiration: 8.64e12 };

  it('keeps nobody beside them from being known, whenever their status ends', async () => {
    const { first, second } = here.pair;
    await hears(
      saidOf(first, 100, { tz: 'Pacific/Kiritimati', profile: { display_name: first.name, ...beyond } }),
      saidOf(second, 100, { tz: 'America/Lima' }),
    );
    expect(await known(first)).toMatchObject({ zone: 'Pacific/Kiritimati' });
    expect(await known(second)).toMatchObject({ zone: 'America/Lima' });
  });

  it('is known though what follows from their status fails', async () => {
    const { deps } = here.world.sandbox.bot;
    const users = [saidOf(here.pair.first, 100, { tz: 'America/Lima', profile: beyond })];
    const heard = hear({ ...deps, announce: failing }, { workspaceId: here.workspace.teamId, users });
    await expect(heard).rejects.toThrow('what follows a status');
    expect(await known(here.pair.first)).toMatchObject({ zone: 'America/Lima' });
  });

  it('is in a round that works for everybody, their hours by the distance from UTC', async () => {
    for (const [person, said] of [
      [here.pair.first, { tz: null, tz_offset: 3_600 }],
      [
        here.pair.second,
        { tz: 'Etc/Unknown', tz_offset: 0, profile: { display_name: '\u3164', real_name: '' } },
      ],
    ] as const)
      await hears(saidOf(person, 100, said));
    expect(await known(here.pair.first)).toMatchObject({ zone: '+01:00' });
    expect(await known(here.pair.second)).toMatchObject({ zone: 'UTC', name: here.pair.second.name });
    await here.rows
      .query(`update pairs set state = 'ended', ending = 'left', created_at = created_at - interval '2 years'
      where workspace_id = '${here.workspace.teamId}'`);
    const admin = here.ana;
    await admin.command('/peer match');
    await reads(() => admin.modal(), '4 people in the pool');
    await admin.press('Confirm and introduce');
    await reads(() => admin.modal(), 'Confirmed');
    await here.rows.delivered();
    const introduced = await here.rows.query(
      `select from deliveries where workspace_id = $1 and kind = 'introduction' and state = 'sent'`,
      [here.workspace.teamId],
    );
    expect(introduced).toHaveLength(4);
  });
});

const failing = () => Promise.reject(new Error('no offer today'));

const dm = () => ({ reading: here.pair.second.messages(here.pair.dm).map(text).join('\n') });

const refresh = () => refreshDirectory(here.world.sandbox.bot.deps, { workspaceId: here.workspace.teamId });

/** What Slack says of somebody, at so many seconds after the last that it said. */
function saidOf({ id }: Person, seconds: number, changes: Readonly<Record<string, unknown>> = {}) {
  const record = here.workspace.state.people.get(id);
  if (!record) throw new RangeError('nobody');
  return { ...userObject(here.workspace.state, record), updated: record.updated + seconds, ...changes };
}

/** Slack knows it, and the bot hears nothing. */
function changedUnheard({ id }: Person, changes: { readonly isDeactivated: boolean }): void {
  const record = here.workspace.state.people.get(id);
  if (record) here.workspace.state.people.set(id, { ...record, ...changes, updated: record.updated + 60 });
}

const hears = (...users: readonly object[]) =>
  hear(here.world.sandbox.bot.deps, { workspaceId: here.workspace.teamId, users });

const known = async ({ id }: Person) =>
  (
    await here.rows.query<{ name: string; active: boolean; zone: string; guest: boolean }>(
      `select name, is_active as active, time_zone as zone, is_guest as guest
       from people where workspace_id = $1 and id = $2`,
      [here.workspace.teamId, id],
    )
  )[0];

const stateOfPair = async () =>
  (
    await here.rows.query<{ state: string }>('select state from pairs where channel_id = $1', [here.pair.dm])
  )[0]?.state;
