import { describe, expect, it } from '@jest/globals';
import { install } from '../../../src/slack/installations.ts';
import { eventually } from '../../../src/sandbox/driver/eventually.ts';
import { leaveWords, word } from '../../support/erasing.ts';
import { everythingKept, linesWith } from '../../support/revealing.ts';
import { room } from '../../support/room.ts';
import { few } from '../../support/world.ts';

const here = room({ people: few, introduced: true, putBack: true, withoutRateLimits: true });

const night = (workspaceId = here.workspace.teamId) =>
  here.world.sandbox.bot.daily({ workspaceId, signal: new AbortController().signal });
const later = (days: number) => here.clock.move(Temporal.Duration.from({ hours: 24 * days }));
const ofWorkspace = async () =>
  linesWith(await everythingKept(here.rows), `"${here.workspace.teamId}"`).filter((line) =>
    line.startsWith('public.'),
  );
const of = async (table: string) =>
  (await ofWorkspace()).filter((line) => line.startsWith(`public.${table}:`));

describe('what has been kept for as long as was said', () => {
  it('goes by night: drafts, answers, words and deliveries of pairs that ended, and nothing of those that live', async () => {
    const { first } = here.pair;
    await leaveWords(here, first);
    await draft(0);
    await here.rows.query(
      `insert into days_off (workspace_id, person_id, day) values ($1, $2, $3::date), ($1, $2, $3::date + 900)`,
      [here.workspace.teamId, first.id, here.clock.now().toString().slice(0, 10)],
    );
    await here.rows.query(
      `insert into rounds (workspace_id, program_id, state, plan_sealed, requested_by, requested_at, decided_by, decided_at)
       select workspace_id, program_id, 'discarded', plan_sealed, requested_by, requested_at, decided_by, decided_at
       from rounds where workspace_id = $1`,
      [here.workspace.teamId],
    );
    expect(await of('rounds')).toHaveLength(2);
    later(29);
    await night();
    expect(await of('agreement_drafts')).toHaveLength(1);
    later(2);
    await night();
    expect(await of('agreement_drafts')).toEqual([]);
    expect(await of('rounds')).toHaveLength(1);
    expect(await of('days_off')).toHaveLength(1);

    await here.rows.query(
      `update pair_members set answer = 'no', answered_at = now() where workspace_id = $1`,
      [here.workspace.teamId],
    );
    await here.rows.query(
      `update pairs set state = 'lapsed', answer_by = $3, begun_at = null where workspace_id = $1 and id <> $2`,
      [here.workspace.teamId, here.pairId, here.clock.now().toString()],
    );
    const answers = async () => (await of('pair_members')).filter((line) => line.includes('"answer":"no"'));
    expect(await answers()).toHaveLength(4);
    later(31);
    await night();
    expect(await answers()).toHaveLength(2);

    const settled = (await of('deliveries')).filter((line) => line.includes(here.pairId));
    expect(settled.length).toBeGreaterThan(0);
    later(95);
    await night();
    expect((await of('deliveries')).filter((line) => line.includes(here.pairId))).toEqual(settled);
    await here.rows.query(
      `update pairs set state = 'ended', ending = 'ended-well', ended_at = $2 where id = $1`,
      [here.pairId, here.clock.now().toString()],
    );
    later(91);
    await night();
    expect((await of('deliveries')).filter((line) => line.includes(here.pairId))).toEqual([]);
    expect(await of('goals')).toHaveLength(3);
    later(729 - 91);
    await night();
    expect(await of('goals')).toHaveLength(3);
    later(2);
    await night();
    for (const table of ['goals', 'agreements', 'check_in_answers', 'dilemmas', 'goal_actions', 'bookings'])
      expect(await of(table)).toEqual([]);
    expect(
      linesWith((await ofWorkspace()).join('\n'), word).every((line) => /human_messages/u.test(line)),
    ).toBe(true);
    expect(await of('sessions')).toHaveLength(1);
    expect(await of('pair_members')).toHaveLength(4);
  });

  it('is not known of an admin’s report either, once they are none: and of one who is, it stays', async () => {
    const { first, second } = here.pair;
    for (const { id } of [first, second]) {
      await here.rows.query(
        `insert into digests_stopped (workspace_id, program_id, person_id, stopped_at) values ($1, $2, $3, now())`,
        [here.workspace.teamId, here.programId, id],
      );
      await here.rows.query(
        `insert into program_admins (workspace_id, program_id, person_id, appointed_at) values ($1, $2, $3, now())`,
        [here.workspace.teamId, here.programId, id],
      );
    }
    await night();
    expect(await of('digests_stopped')).toHaveLength(2);
    await here.rows.query('delete from program_admins where person_id = $1', [first.id]);
    await night();
    expect(await of('digests_stopped')).toEqual([expect.stringContaining(second.id)]);
  });

  it('is not known of events and forms any more', async () => {
    await here.pair.first.command('/peer pause');
    await eventually(() => expect(here.pair.first.modal()).toBeDefined());
    await here.pair.first.submit();
    await eventually(async () => expect(await of('submissions')).toHaveLength(1));
    await here.pair.first.openHome();
    later(8);
    await night();
    expect([...(await of('submissions')), ...(await of('received_events'))]).toEqual([]);
  });
});

describe('a workspace that removed the app', () => {
  it.each([
    ['app_uninstalled', 'tokens_revoked'],
    ['tokens_revoked', 'app_uninstalled'],
  ])('keeps everything for thirty days and nothing afterwards: %s, then %s', async (...events) => {
    const elsewhere = await here.world.sandbox.addWorkspace({
      teamId: `${here.workspace.teamId}X`,
      name: 'Elsewhere',
      people: few,
    });
    const before = (await ofWorkspace()).length;
    await remove(events);
    later(29);
    await night(elsewhere.teamId);
    expect((await ofWorkspace()).length).toBeGreaterThan(before / 2);
    await install(here.world.sandbox.bot.deps, here.workspace.reinstall());
    later(10);
    await night(elsewhere.teamId);
    expect((await of('people')).length).toBe(few.length);
    await here.pair.first.command('/peer goals');
    await eventually(() => expect(here.pair.first.allMessages().length).toBeGreaterThan(0));

    await remove(events);
    later(31);
    await night(elsewhere.teamId);
    expect(await ofWorkspace()).toEqual([]);
    expect(linesWith(await everythingKept(here.rows), `"${elsewhere.teamId}"`).length).toBeGreaterThan(4);
    await install(here.world.sandbox.bot.deps, here.workspace.reinstall());
    await here.pair.first.command('/peer join');
    await eventually(() => expect(here.pair.first.modal()).toBeDefined());
  });
});

describe('a workspace that was without the app for too long', () => {
  it('finds nothing of before when it installs it again, though no night came meanwhile', async () => {
    await remove(['app_uninstalled']);
    later(29);
    await install(here.world.sandbox.bot.deps, here.workspace.reinstall());
    expect((await of('people')).length).toBe(few.length);

    await remove(['app_uninstalled']);
    later(200);
    await install(here.world.sandbox.bot.deps, here.workspace.reinstall());
    expect((await ofWorkspace()).map((line) => line.split(':')[0])).toEqual(['public.installations']);
    await here.pair.first.command('/peer join');
    await eventually(() => expect(here.pair.first.modal()).toBeDefined());
  });
});

async function remove(events: readonly string[]): Promise<void> {
  here.workspace.state.revokedTokens.add(here.workspace.botToken);
  for (const type of events)
    await here.workspace.emit(
      type === 'app_uninstalled'
        ? { type }
        : { type, tokens: { oauth: [], bot: [here.workspace.botUserId] } },
    );
  await eventually(async () => expect(await of('installations')).toEqual([]));
}

const draft = (days: number) =>
  here.rows.query(
    `insert into agreement_drafts (workspace_id, pair_id, person_id, draft_sealed, kept_at) values ($1, $2, $3, 'x', $4)`,
    [
      here.workspace.teamId,
      here.pairId,
      here.pair.first.id,
      here.clock
        .now()
        .subtract({ hours: 24 * days })
        .toString(),
    ],
  );
