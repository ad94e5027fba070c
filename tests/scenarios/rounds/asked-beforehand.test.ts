import { describe, expect, it } from '@jest/globals';
import { completeProfile } from '../../../src/features/people/enrolment/service/profiles.ts';
import { roundIsOver } from '../../../src/features/rounds/beforehand/service/telling.ts';
import type { Person } from '../../../src/sandbox/driver/person.ts';
import { text } from '../../../src/sandbox/driver/seen.ts';
import { dayIn, roundDayIs, setRoundDay, timesRead } from '../../support/round-days.ts';
import { openRound, pairsSeen, pairUp } from '../../support/rounds.ts';
import { room } from '../../support/room.ts';
import { daysLater, few, hoursLater, introduceEverybody, latest, reads } from '../../support/world.ts';
import { closeModals } from '../../support/ways-on.ts';

const here = room({ people: few, weekday: 1, putBack: true, withoutRateLimits: true });

const isIn = 'You’re in the next round of';
const question = 'Still want a peer in';

/** Nothing was heard of them since they joined, a year ago. */
const quietFor = (person: Person) =>
  here.rows.query(`update participants set enrolled_at = $2 where person_id = $1`, [
    person.id,
    here.clock
      .now()
      .subtract({ hours: 24 * 365 })
      .toString(),
  ]);

/** Six months before that day, and so many days. */
const lastHeard = (
  person: Person,
  { sixMonthsBefore: day, andDays: days }: { readonly sixMonthsBefore: string; readonly andDays: number },
) =>
  here.rows.query(`update participants set enrolled_at = $2 where person_id = $1`, [
    person.id,
    `${Temporal.PlainDate.from(day).subtract({ months: 6 }).subtract({ days }).toString()}T12:00:00Z`,
  ]);

async function askedBefore(day: number): Promise<void> {
  await setRoundDay(here, dayIn(here, day));
  await hoursLater(here.world, 1);
  await here.rows.delivered();
}

describe('somebody of whom nothing was heard for six months', () => {
  it('is asked rather than matched, and told once, kindly, that the round came without them', async () => {
    const { ana, ben, rows, workspace } = here;
    await quietFor(ben);
    await askedBefore(1);
    expect([
      timesRead(ben, question),
      timesRead(ben, isIn),
      timesRead(ana, question),
      timesRead(ana, isIn),
    ]).toEqual([1, 0, 0, 1]);
    await openRound(ana);
    expect(text(ana.modal())).toContain('1 person sits this round out: paused, resting, or skipping');
    expect(text(ana.modal())).not.toContain('Ben');
    await closeModals(ana);
    await daysLater(here.world, 1);
    await introduceEverybody(workspace);
    await rows.delivered();
    await reads(() => latest(ben.allMessages()), 'You weren’t in it, since I hadn’t heard');
    await roundDayIs(here, dayIn(here, 3));
    await introducesNobody();
    expect([timesRead(ben, question), timesRead(ben, 'You weren’t in it')]).toEqual([1, 1]);
    await ben.press('I’m in');
    await reads(() => latest(ben.allMessages()), isIn);
  });

  it('is asked by a round that has no day, which leaves them out unnamed, and once', async () => {
    const { ana, ben, rows, workspace, programId } = here;
    await quietFor(ben);
    await openRound(ana);
    expect(text(ana.modal())).toContain('I haven’t heard from 1 person in six months');
    expect(text(ana.modal())).not.toContain('Ben');
    await closeModals(ana);
    await introduceEverybody(workspace);
    await hoursLater(here.world, 1);
    await rows.delivered();
    await reads(() => latest(ben.allMessages()), 'You weren’t in it, since I hadn’t heard');
    await introducesNobody();
    expect(timesRead(ben, 'You weren’t in it')).toBe(1);
    await ben.press('I’m in');
    await reads(() => latest(ben.allMessages()), 'You’re in the next round of');
    await rows.query(
      `update pairs set state = 'ended', ending = 'released', ended_at = $2 where program_id = $1`,
      [programId, here.clock.now().toString()],
    );
    await openRound(ana);
    expect(pairsSeen(ana).flat()).toContain('Ben Okoro');
  });

  it('reads under “See why” that they are asked first, and how to be in', async () => {
    const { ben } = here;
    await quietFor(ben);
    await ben.openHome();
    await ben.press('See why', { in: 'home' });
    await reads(() => ben.modal(), 'It’s been quiet for six months');
  });

  it('is asked before the next day, where too few others are there for a round, and the refusal speaks of those alone', async () => {
    const { ana, ben, chen, rows, programId } = here;
    await rows.query(`update participants set state = 'left' where program_id = $1`, [programId]);
    await rows.query(`update participants set state = 'enrolled' where person_id = any($1)`, [
      [ben.id, chen.id],
    ]);
    await quietFor(ben);
    await ana.command('/peer match');
    await reads(() => ana.modal(), 'A round needs two people I’ve heard from in the last six months');
    expect(text(ana.modal())).toContain('Choose a day for the next round in /peer setup');
    expect(text(ana.modal())).not.toContain('most people');
  });

  it('is judged by the day of the round: who goes quiet before it is asked, and is not told that they are in', async () => {
    const { ana, ben } = here;
    await lastHeard(ben, { sixMonthsBefore: dayIn(here, 3), andDays: 1 });
    await askedBefore(3);
    expect([timesRead(ben, question), timesRead(ben, isIn)]).toEqual([1, 0]);
    await openRound(ana);
    expect(pairsSeen(ana).flat()).not.toContain('Ben Okoro');
  });

  it('is judged by the day of the round: who was told that they are in is in, though it is made a week late', async () => {
    const { ana, ben } = here;
    await lastHeard(ben, { sixMonthsBefore: dayIn(here, 3), andDays: -2 });
    await askedBefore(3);
    expect([timesRead(ben, question), timesRead(ben, isIn)]).toEqual([0, 1]);
    await daysLater(here.world, 10);
    await openRound(ana);
    expect(pairsSeen(ana).flat()).toContain('Ben Okoro');
  });

  it('is asked by a round that comes more than four weeks after its day, as by one that has none', async () => {
    const { ana, ben } = here;
    await lastHeard(ben, { sixMonthsBefore: dayIn(here, -29), andDays: -2 });
    await roundDayIs(here, dayIn(here, -29));
    await openRound(ana);
    expect(text(ana.modal())).toContain('I haven’t heard from 1 person in six months');
  });

  it('is not asked who skipped a round more than six months ago that comes only now', async () => {
    const { ben, rows, workspace, programId } = here;
    await quietFor(ben);
    const skip = `insert into round_answers (workspace_id, program_id, person_id, skips, answered_at) values ($1, $2, $3, true, $4)`;
    const longAgo = here.clock.now().subtract({ hours: 24 * 200 });
    await rows.query(skip, [workspace.teamId, programId, ben.id, longAgo.toString()]);
    await introduceEverybody(workspace);
    await hoursLater(here.world, 1);
    await rows.delivered();
    expect(timesRead(ben, 'You weren’t in it')).toBe(0);
    await ben.openHome();
    await reads(() => ben.home(), 'I’ll write the moment you have a peer');
  });

  it('is in by one press, and told of the next round rather than asked', async () => {
    const { ana, ben } = here;
    await quietFor(ben);
    await askedBefore(3);
    await ben.press('I’m in');
    await reads(() => latest(ben.allMessages()), isIn);
    await openRound(ana);
    expect(pairsSeen(ana).flat()).toHaveLength(4);
    await closeModals(ana);
    await askedBefore(4);
    expect([timesRead(ben, question), timesRead(ben, isIn)]).toEqual([0, 2]);
  });

  it('is in no round after “Not now”, until they come back', async () => {
    const { ana, ben } = here;
    await quietFor(ben);
    await askedBefore(3);
    await ben.press('Not now');
    await reads(() => latest(ben.allMessages()), 'You’re in no round of');
    await openRound(ana);
    expect(pairsSeen(ana).flat()).toHaveLength(3);
    await closeModals(ana);
    await ben.press('I’m in');
    await reads(() => latest(ben.allMessages()), isIn);
  });

  it.each([
    ['has saved their profile', () => savesProfile()],
    ['has done something in a pair', () => actedInPair()],
  ])('is not asked who %s', async (_, heard) => {
    await quietFor(here.ben);
    await heard();
    await askedBefore(1);
    expect([timesRead(here.ben, question), timesRead(here.ben, isIn)]).toEqual([0, 1]);
  });
});

async function savesProfile(): Promise<void> {
  const { world, workspace, ben, programId } = here;
  const who = { workspaceId: workspace.teamId, personId: ben.id, programId };
  await completeProfile(world.sandbox.bot.deps, who, { team: 'Payments' });
}

/** In one that ended last month. */
async function actedInPair(): Promise<void> {
  const { ana, ben, chen, rows, clock } = here;
  await openRound(ana);
  await closeModals(ana);
  await pairUp(here, ben, chen);
  const lastMonth = clock
    .now()
    .subtract({ hours: 24 * 40 })
    .toString();
  await rows.query(`update pair_members set acted_at = $2 where person_id = $1`, [ben.id, lastMonth]);
  await rows.query(
    `update pairs set state = 'ended', ending = 'released', ended_at = $2 where workspace_id = $1`,
    [here.workspace.teamId, lastMonth],
  );
}

/** A round of nobody: who is over is told nothing again. */
async function introducesNobody(): Promise<void> {
  const { deps } = here.world.sandbox.bot;
  const [programId, personId, now] = [here.programId, here.ana.id, here.clock.now()];
  await deps.db.inWorkspace(here.workspace.teamId, (tx) =>
    roundIsOver(tx, deps.queue, { programId, personId, now: now.add({ hours: 24 * 4 }) }),
  );
  await here.rows.delivered();
}
