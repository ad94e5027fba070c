import { describe, expect, it } from '@jest/globals';
import { eventually } from '../../../src/sandbox/driver/eventually.ts';
import type { Person } from '../../../src/sandbox/driver/person.ts';
import { text } from '../../../src/sandbox/driver/seen.ts';
import { dayIn, roundDayIs, setRoundDay, timesRead } from '../../support/round-days.ts';
import { openRound, pairsSeen } from '../../support/rounds.ts';
import { room } from '../../support/room.ts';
import { daysLater, few, introduceEverybody, latest, reads } from '../../support/world.ts';
import { closeModals } from '../../support/ways-on.ts';

const here = room({ people: few, newcomers: true, weekday: 1, putBack: true, withoutRateLimits: true });

const inNext = 'which has no day yet. I’ll write the moment you have a peer.';
const isIn = 'You’re in the next round of';

const timesTold = (person: Person): number => timesRead(person, isIn);

async function skips(person: Person): Promise<void> {
  await person.openHome();
  await person.press('Skip this once', { in: 'home' });
  await reads(() => person.home(), 'You sit out the next round of');
  await closeModals(person);
}

const namesSeen = () => pairsSeen(here.ana).flat();

describe('before a round with a day', () => {
  it('each who waits hears once in private that they are in, some days ahead, and can skip it there', async () => {
    const { rows, workspace, programId, ana, ben, chen } = here;
    const dalia = here.person('Dalia Rahman');
    await rows.query(`update participants set paused_until = '2030-01-01' where person_id = $1`, [chen.id]);
    await rows.query(
      `insert into sitting_out (workspace_id, program_id, person_id, since) values ($1, $2, $3, now())`,
      [workspace.teamId, programId, dalia.id],
    );
    await setRoundDay(here, dayIn(here, 7));
    await daysLater(here.world, 2);
    expect([ana, ben].map(timesTold)).toEqual([0, 0]);
    await daysLater(here.world, 2);
    await rows.delivered();
    expect([ana, ben, chen, dalia].map(timesTold)).toEqual([1, 1, 0, 0]);
    await ben.press('Skip this once');
    await reads(() => latest(ben.allMessages()), 'You sit out the round of');
    await ben.press('I’m in again');
    await reads(() => latest(ben.allMessages()), isIn);
    await daysLater(here.world, 2);
    await rows.delivered();
    expect([ana, ben].map(timesTold)).toEqual([1, 1]);
  });

  it('each hears once more where the day was moved, and the message of before gives way to that one', async () => {
    const { ben, rows, programId } = here;
    const hour = Temporal.Duration.from({ hours: 1 });
    await setRoundDay(here, dayIn(here, 4));
    await here.world.sandbox.advance({ hours: 3 }, { every: hour });
    await rows.delivered();
    expect(timesTold(ben)).toBe(1);
    await setRoundDay(here, dayIn(here, 3));
    await here.world.sandbox.advance({ hours: 3 }, { every: hour });
    await rows.delivered();
    await eventually(() => timesRead(ben, 'There’s a newer message about the next round of') === 1);
    expect(timesTold(ben)).toBe(1);
    await ben.press('Skip this once');
    await reads(() => latest(ben.allMessages()), 'You sit out the round of');
    await here.forger.action(ben, { id: 'beforehand.be-in', value: programId });
    await eventually(() => timesTold(ben) > 0);
  });

  it('who skipped it reads once it is over that they are in the next one, though that has no day', async () => {
    const { ben, rows } = here;
    await setRoundDay(here, dayIn(here, 4));
    await here.world.sandbox.advance({ hours: 3 }, { every: Temporal.Duration.from({ hours: 1 }) });
    await rows.delivered();
    await ben.press('Skip this once');
    await reads(() => latest(ben.allMessages()), 'You sit out the round of');
    await daysLater(here.world, 4);
    await introduceEverybody(here.workspace);
    await reads(() => latest(ben.allMessages()), inNext);
  });

  it('who skips one whose day goes by reads, as they press, what holds of the next', async () => {
    const { ben, programId } = here;
    await roundDayIs(here, dayIn(here, 0));
    await skips(ben);
    await daysLater(here.world, 2);
    await here.forger.action(ben, { id: 'beforehand.be-in', value: programId });
    await reads(() => latest(ben.allMessages()), inNext);
  });

  it('nobody is told on its own day', async () => {
    await setRoundDay(here, dayIn(here, 0));
    await here.world.sandbox.advance({ hours: 1 }, { every: Temporal.Duration.from({ hours: 1 }) });
    await here.rows.delivered();
    expect(timesTold(here.ben)).toBe(0);
  });

  it('who skips it is left out of that round alone, is a number to admins, and loses nothing by it', async () => {
    const { ana, ben, rows, programId } = here;
    await rows.query(`update participants set turn = 'left-over' where person_id = $1`, [ben.id]);
    await roundDayIs(here, dayIn(here, 0));
    await skips(ben);
    await openRound(ana);
    expect(namesSeen()).toHaveLength(3);
    expect(text(ana.modal())).toContain(
      '1 person sits this round out: paused, resting, or skipping this one.',
    );
    expect(text(ana.modal())).not.toContain('Ben');
    await introduceEverybody(here.workspace);
    const of = 'select turn is not null as first from participants where person_id = $1';
    expect(await rows.query(of, [ben.id])).toEqual([{ first: true }]);
    await ben.openHome();
    await reads(() => ben.home(), 'I’ll write the moment you have a peer');
    await rows.query(
      `update pairs set state = 'ended', ending = 'released', ended_at = $2 where program_id = $1`,
      [programId, here.clock.now().toString()],
    );
    await openRound(ana);
    expect(text(ana.modal())).toContain('Ben');
  });

  it('a skip is taken back by one press until the round is run', async () => {
    const { ana, ben } = here;
    await roundDayIs(here, dayIn(here, 7));
    await skips(ben);
    expect(text(ben.home())).not.toContain('I’ll write the moment you have a peer');
    await ben.press('I’m in again', { in: 'home' });
    await reads(() => ben.home(), 'I’ll write the moment you have a peer');
    await openRound(ana);
    expect(namesSeen()).toHaveLength(4);
  });

  it('a draft that holds somebody who skips then can’t be confirmed, and says how many, not who', async () => {
    const { ana, ben } = here;
    await roundDayIs(here, dayIn(here, 7));
    await openRound(ana);
    await closeModals(ana);
    await skips(ben);
    await openRound(ana);
    expect(text(ana.modal())).toContain('sitting this one out: 1 person');
    expect(ana.modal()?.buttons).not.toContain('Confirm and introduce');
    await ana.press('Re-run');
    await reads(() => ana.modal(), 'Here’s the new round');
    expect(text(ana.modal())).not.toContain('Ben');
  });

  it('a round before its day leaves the skip for the day that it was said of', async () => {
    const { ben } = here;
    await roundDayIs(here, dayIn(here, 7));
    await skips(ben);
    await introduceEverybody(here.workspace);
    await ben.openHome();
    await reads(() => ben.home(), 'You sit out the next round of');
  });

  it('an admin who makes a round before that day reads which one they skip, and that they are in neither', async () => {
    const { ana, ben } = here;
    await roundDayIs(here, dayIn(here, 7));
    await skips(ben);
    await openRound(ana);
    expect(text(ana.modal())).toMatch(/1 person sits this round out: .+ or skipping the one on .+\./);
    expect(text(ana.modal())).not.toContain('in the next.');
  });

  it.each([
    ['is another one', 40, 'You’re in the next round of'],
    ['is the one that was put off', 14, 'You sit out the round of'],
  ])('who skips one that never came is told beforehand whether the next %s', async (_, days, told) => {
    const { ben } = here;
    await roundDayIs(here, dayIn(here, 3));
    await skips(ben);
    await daysLater(here.world, 5);
    await setRoundDay(here, dayIn(here, days - 5));
    await ben.openHome();
    await reads(
      () => ben.home(),
      days > 30 ? 'I’ll write the moment you have a peer' : 'You sit out the next round of',
    );
    await daysLater(here.world, days - 5 - 3);
    await here.rows.delivered();
    await reads(() => latest(ben.allMessages()), told);
  });

  it('a press on what an old message says skips no other round', async () => {
    const { ben, programId } = here;
    await roundDayIs(here, dayIn(here, 7));
    await here.forger.action(ben, { id: 'beforehand.skip', value: `${programId}:${dayIn(here, -30)}` });
    await reads(() => latest(ben.allMessages()), 'That round is over');
  });

  it('who has a peer, or is not in the program, is refused with a word', async () => {
    const { ana, nia, programId } = here;
    await introduceEverybody(here.workspace);
    await here.forger.action(ana, { id: 'beforehand.be-in', value: programId });
    await reads(() => latest(ana.allMessages()), 'You have a peer here');
    await here.forger.action(nia, { id: 'beforehand.be-in', value: programId });
    await reads(() => latest(nia.allMessages()), 'You’re not in this program');
  });
});
