import { beforeAll, describe, expect, it } from '@jest/globals';
import { eventually } from '../../../src/sandbox/driver/eventually.ts';
import { text } from '../../../src/sandbox/driver/seen.ts';
import { selected, toldInDm } from '../../support/forger.ts';
import { answerAll, meetOn, readReport } from '../../support/program-life.ts';
import { room } from '../../support/room.ts';
import { hoursLater, reads } from '../../support/world.ts';

const here = room({ introduced: true, silent: true, shared: true, weekday: 1, withoutRateLimits: true });

let pairIds: readonly string[] = [];

const moveTo = (day: string) => {
  here.clock.move(here.clock.now().until(Temporal.Instant.from(`${day}T09:00:00Z`)));
};

const openFigures = async () => {
  await readReport(here.ana, 'Peer mentoring');
  await here.ana.press('See all figures');
  await reads(() => here.ana.modal(), 'Each measure splits');
};

const releases = () =>
  here.rows.query<{ measure: string; told: unknown }>(
    'select measure, told from report_releases where told is not null order by measure, from_day',
  );

beforeAll(async () => {
  pairIds = await meetOn(here, { pairs: 8, days: ['2026-03-11', '2026-03-25'] });
});

describe('the report of a program', () => {
  it('tells in its first month whether it runs, and no figures', async () => {
    const seen = await readReport(here.ana, 'Peer mentoring runs');
    expect(seen).toContain('24 people, 12 pairs');
    expect(seen).toContain('12 begun');
    expect(seen).toContain('Nothing needs you now');
    expect(seen).toContain('The first figures come once a month is over');
    expect(await releases()).toEqual([]);
  });

  it('tells figures once the month is over, of five people or more and in fives', async () => {
    moveTo('2026-03-12');
    await answerAll(here, pairIds.slice(0, 6), { occurrence: 1, point: '4' });
    moveTo('2026-04-02');
    const seen = await readReport(here.ana, 'Met as often as agreed');
    expect(seen).toContain('Met as often as agreed: about 15 of 25 people');
    // Of usefulness and of progress, which speak for the same; of openness not.
    expect(seen).toContain('Usefulness: 4 of 5');
    await openFigures();
    const figures = text(here.ana.modal());
    expect(figures).toContain('as often as agreed 15 · less often 10');
    expect(figures).toContain('in turn – · uneven 15 · fewer than two sessions –');
    await here.ana.closeModal();
  });

  it('tells it again as it was, though sessions are undone and answers are gone', async () => {
    const before = await releases();
    await here.rows.query('delete from sessions where pair_id = $1', [pairIds[0]]);
    await here.rows.query('delete from check_in_answers where pair_id = $1', [pairIds[0]]);
    expect(await readReport(here.ana, 'Usefulness')).toContain(
      'Met as often as agreed: about 15 of 25 people',
    );
    expect(await releases()).toEqual(before);
  });

  it('says whether it is better than the month before, with charts', async () => {
    await meetOn(here, { pairs: 9, days: ['2026-04-03', '2026-04-17'] });
    moveTo('2026-04-10');
    await answerAll(here, pairIds.slice(6), { occurrence: 2, point: '5' });
    moveTo('2026-05-04');
    const seen = await readReport(here.ana, 'before');
    expect(seen).toContain(
      'Met as often as agreed: about 20 of 25 people whose pair has begun, about 15 of 25 people before: better.',
    );
    expect(seen).toContain('Usefulness: 4.5 of 5, 4 before: better.');
    expect(seen).toContain('People who met as often as agreed');
    expect(seen).toContain('As often as agreed: March 2026 15, April 2026 20');
  });

  it('opens from Home too, where Slack takes no charts', async () => {
    await here.ana.openHome();
    await reads(() => here.ana.home(), 'Peer mentoring: 12 of 12 pairs have begun');
    await here.ana.press('See report of Peer mentoring', { in: 'home' });
    await reads(() => here.ana.modal(), 'Peer mentoring runs');
    expect(text(here.ana.modal())).not.toContain('March 2026 15');
    await here.ana.press('See charts');
    await reads(() => ({ reading: toldInDm(here.ana) }), 'As often as agreed: March 2026 15, April 2026 20');
    await reads(() => here.ana.modal(), 'The report with its charts is in your DM with me');
    while (here.ana.modal()) await here.ana.closeModal();
  });

  it('says the same in words where Slack refuses the charts', async () => {
    const { faults } = here.slack;
    faults.next('response_url', { error: 'expired_url' });
    faults.next('chat.postEphemeral', { error: 'invalid_blocks' });
    faults.next('chat.postMessage', { error: 'invalid_blocks' });
    const seen = await readReport(here.ana, 'about 15 of 25 people before: better.');
    expect(seen).not.toContain('As often as agreed: March 2026 15');
  });

  it('is the same for a second admin, and for two who ask at once', async () => {
    moveTo('2026-06-02');
    await Promise.all([here.ana, here.ingrid].map((admin) => readReport(admin, 'Usefulness')));
    const kept = await here.rows.query<{ of: string }>(
      `select measure || ' ' || from_day as of from report_releases`,
    );
    expect(new Set(kept.map(({ of }) => of)).size).toBe(kept.length);
  });

  it('shows of the only round what it shows of all, who are the same people', async () => {
    await openFigures();
    await here.ana.fillIn({ Round: 'Round 1, March 9, 2026' });
    await here.ana.submit();
    await reads(() => here.ana.modal(), 'as often as agreed');
    await here.ana.closeModal();
  });

  it('comes as a file to the own DM, with the same numbers', async () => {
    await readReport(here.ana, 'Peer mentoring');
    await here.ana.press('Get the file');
    const files = () => here.ana.allMessages().flatMap((each) => each.files.map(({ content }) => content));
    await eventually(() => expect(files()).toHaveLength(1));
    expect(files()[0]).toContain('Usefulness,2026-03-01,2026-03-31,all,mean from 1 to 5');
    expect(files()[0]).not.toContain('Ana');
  });

  it('stands in the message where files are not granted', async () => {
    await readReport(here.ana, 'Peer mentoring');
    here.slack.faults.next('files.getUploadURLExternal', { error: 'missing_scope' });
    await here.ana.press('Get the file');
    await reads(
      () => ({ reading: here.ana.allMessages().map(text).join('\n') }),
      'doesn’t let me send files, so here are the latest figures to copy',
    );
  });

  it('hides what was told at once where the floor is made stricter, and loosens it for later alone', async () => {
    const setFloor = async (floor: string) => {
      await here.ana.command('/peer setup');
      await reads(() => here.ana.modal(), 'Smallest group in a report');
      await here.ana.fillIn({ 'Smallest group in a report': floor });
      await here.ana.submit();
      await reads(() => here.ana.modal(), 'Saved');
      await here.ana.closeModal();
    };
    await setFloor('20');
    const untold = 'Met as often as agreed: I can’t tell that without speaking of too few people.';
    expect(await readReport(here.ana, 'Met as often')).toContain(untold);
    await setFloor('5');
    expect(await readReport(here.ana, 'Met as often')).toContain(untold);
  });
});

describe('the monthly report', () => {
  it('comes at the start of a month to each admin, until they stop it', async () => {
    await here.rows.query(
      `insert into touchpoints (workspace_id, program_id, kind, occurrence, due_at)
       values ($1, $2, 'report-digest', 1, $3)`,
      [here.workspace.teamId, here.programId, here.clock.now().add({ hours: 1 }).toString()],
    );
    await hoursLater(here.world, 26);
    await here.rows.delivered();
    await reads(() => ({ reading: toldInDm(here.ana) }), 'How Peer mentoring is doing');
    expect(toldInDm(here.ingrid)).toContain('How Peer mentoring is doing');
    expect(toldInDm(here.ben)).not.toContain('How Peer mentoring is doing');
    const digests = () =>
      here.ana
        .allMessages()
        .map(text)
        .filter((each) => each.includes('How Peer mentoring is doing'));
    const before = digests();
    expect(before).toHaveLength(1);
    await here.forger.action(here.ana, { id: 'report.monthly', value: here.programId });
    await reads(() => ({ reading: toldInDm(here.ana) }), 'You get the report of Peer mentoring');
    await here.forger.action(here.ana, { id: 'report.stop', value: here.programId });
    await reads(() => ({ reading: toldInDm(here.ana) }), 'I no longer send you the monthly report');
    await here.rows.delivered();
    expect(digests()).toEqual(before);
    await hoursLater(here.world, 24 * 31);
    await here.rows.delivered();
    const sent = await here.rows.query<{ person: string }>(
      `select person_id as person from deliveries where kind = 'report-digest' and occurrence = 2`,
    );
    expect(sent.map(({ person }) => person)).toEqual([here.ingrid.id]);
  });
});

describe('who may not read it', () => {
  it('is told who can, whatever they press', async () => {
    await here.ben.command('/peer report');
    await reads(
      () => ({ reading: here.ben.allMessages().map(text).join('\n') }),
      'Only the program’s admins can',
    );
    const before = await here.rows.count('program_log');
    const buttons = ['open', 'figures', 'file', 'charts', 'monthly', 'stop', 'send'];
    for (const id of buttons.map((each) => `report.${each}`))
      await here.forger.action(here.ben, { id, value: here.programId });
    await here.forger.submission(here.ben, {
      callbackId: 'report.figures-form',
      metadata: { programId: here.programId },
      values: { round: selected('any'), month: selected('any') },
    });
    await here.rows.delivered();
    expect(await here.rows.count('program_log')).toBe(before);
    expect(await here.rows.count('digests_stopped')).toBe(1);
  });

  it('takes no round and no month that it does not offer', async () => {
    for (const [round, month] of [
      ['everybody', 'any'],
      ['any', '2026-99-01'],
    ] as const) {
      const { answer } = await here.forger.submission(here.ana, {
        callbackId: 'report.figures-form',
        metadata: { programId: here.programId },
        values: { round: selected(round), month: selected(month) },
      });
      expect(answer).not.toContain('splits the same people');
    }
  });
});

describe('a program that is archived, or of few', () => {
  it('can be read of once it is archived', async () => {
    await here.rows.query(
      `update programs set archived_at = $1::timestamptz, last_day = $1::date where id = $2`,
      [here.clock.now().toString(), here.programId],
    );
    const seen = await readReport(here.ana, 'has ended');
    expect(seen).not.toContain('Remind');
    await here.rows.query('update programs set archived_at = null, last_day = null where id = $1', [
      here.programId,
    ]);
  });

  it('tells no number of fewer than five', async () => {
    await here.rows.query(`update participants set state = 'left' where person_id <> all($1::text[])`, [
      [here.ana.id, here.ben.id, here.chen.id, here.ingrid.id],
    ]);
    const seen = await readReport(here.ana, 'has fewer than 5 people');
    expect(seen).not.toContain('Usefulness');
    expect(seen).toContain('Invite people');
  });
});
