import { describe, expect, it } from '@jest/globals';
import { text } from '../../../src/sandbox/driver/seen.ts';
import { joinsLikeAna } from '../../support/newcomer.ts';
import { room } from '../../support/room.ts';
import { daysLater, few, latest, reads } from '../../support/world.ts';
import {
  closeModals,
  ownDmOf,
  pressForged,
  pressWayOn,
  silenceGoesBy,
  standingOf,
} from '../../support/ways-on.ts';

const here = room({ people: few, introduced: true, putBack: true, silent: true, withoutRateLimits: true });

const rested =
  'so for now I leave you out of rounds. Program admins may see that a round leaves you out, and I tell nobody why.';

/** The second of the pair has let another pair go by that many months ago. */
async function hadSilence(months: number): Promise<void> {
  const { rows, pairId, pair } = here;
  const earlier = crypto.randomUUID();
  await rows.query(
    `insert into pairs (workspace_id, id, program_id, round_id, state, ending, fit, reasons_sealed, ended_at, created_at)
     select workspace_id, $2, program_id, round_id, 'ended', 'released', fit, reasons_sealed,
            $3::timestamptz - make_interval(months => $4), created_at from pairs where id = $1`,
    [pairId, earlier, here.clock.now().toString(), months],
  );
  await rows.query(
    `insert into pair_members (workspace_id, pair_id, person_id, seat)
     select workspace_id, $2, person_id, seat from pair_members where pair_id = $1`,
    [pairId, earlier],
  );
  await rows.query(
    `insert into presence_questions (workspace_id, pair_id, number, asked_by, asked_at, answer_by, state)
     select workspace_id, $1, 1, $2, now() - interval '8 days', now(), 'released' from pairs where id = $1`,
    [earlier, pair.first.id],
  );
}

/** The first asks, and the second says nothing for a week. */
async function stayedSilent(): Promise<void> {
  const { world, pair, rows } = here;
  silenceGoesBy(here);
  await pressWayOn(here, pair.first, 'Ask “Still in?”');
  await reads(() => latest(pair.first.messages(pair.dm)), 'in private and kindly');
  await daysLater(world, 10);
  await rows.delivered();
  expect(await standingOf(here)).toMatchObject({ state: 'ended', ending: 'released' });
}

async function match(told: string): Promise<void> {
  const { ana } = here;
  await closeModals(ana);
  await ana.command('/peer match');
  await reads(() => ({ reading: `${ana.modal()?.reading ?? ''}\n${text(ana.allMessages().at(-1))}` }), told);
}

const both = '2 people in the pool';
const tooFew = 'at least two people';

describe('somebody who has let two pairs go by without a word', () => {
  it('is told so once in private, and is in no round until one tap', async () => {
    const { pair, workspace } = here;
    await hadSilence(3);
    await stayedSilent();
    expect(ownDmOf(here, pair.second).split(rested)).toHaveLength(2);
    expect(ownDmOf(here, pair.second)).not.toContain('You’re still in');
    const told = [...workspace.people()]
      .filter(({ id }) => id !== pair.second.id)
      .map(({ id }) => workspace.person(id).allMessages().map(text).join('\n'))
      .join('\n');
    expect(told).not.toMatch(/out of rounds|second one/);
    await match(tooFew);
    await closeModals(pair.second);
    await pair.second.openHome();
    await reads(() => pair.second.home(), 'You’re in no round right now.');
    await pair.second.press('I’m back in', { in: 'home' });
    await reads(() => pair.second.modal(), 'You’re in the next round.');
    await closeModals(pair.second);
    await pressForged(here, pair.second, { id: 'sitting-out.back-in', told: 'You’re in already' });
    await match(both);
  });

  it('is counted with those who are paused or skip a round as an admin looks at it, so that nobody learns why, and named nowhere', async () => {
    const { pair, ana, programId, workspace, rows, person } = here;
    await joinsLikeAna(here, 'Nia Newcomer');
    await rows.query(
      `insert into sitting_out (workspace_id, program_id, person_id, since)
       values ($1, $2, $3, now())`,
      [workspace.teamId, programId, pair.second.id],
    );
    await rows.query(
      `insert into round_answers (workspace_id, program_id, person_id, skips, answered_at) values ($1, $2, $3, true, now())`,
      [workspace.teamId, programId, person('Dalia Rahman').id],
    );
    await rows.query(`update pairs set state = 'ended', ending = 'released' where workspace_id = $1`, [
      workspace.teamId,
    ]);
    await rows.query(
      `update participants set paused_until = '2030-01-01' where workspace_id = $1 and person_id = $2`,
      [workspace.teamId, person('Ben Okoro').id],
    );
    await match('2 people in the pool');
    expect(text(ana.modal())).toContain(
      '3 people sit this round out: paused, resting, or skipping this one.',
    );
    await rows.query(
      `update pairs set state = 'proposed', ending = null, answer_by = '2030-01-01' where workspace_id = $1 and id <> $2`,
      [workspace.teamId, here.pairId],
    );
    await match('2 people are being asked about a peer already');
    expect(text(ana.modal())).not.toContain('Dalia Rahman');
  });

  it('sits a draft out that was made before, and has not left the program', async () => {
    const { pair, ana, programId, workspace, rows } = here;
    await rows.query(`update pairs set state = 'ended', ending = 'released' where id = $1`, [here.pairId]);
    await match(both);
    await rows.query(
      `insert into sitting_out (workspace_id, program_id, person_id, since) values ($1, $2, $3, now())`,
      [workspace.teamId, programId, pair.second.id],
    );
    await match('Changes since this draft');
    expect(text(ana.modal())).toContain('sitting this one out: 1 person');
    expect(text(ana.modal())).not.toContain('left the program');
  });

  it('comes back by /peer resume', async () => {
    const { pair } = here;
    await hadSilence(11);
    await stayedSilent();
    await pair.second.command('/peer resume');
    await reads(() => ({ reading: pair.second.allMessages().map(text).join('\n') }), 'You’re in again');
    await match(both);
  });

  it.each([
    ['a first time', undefined],
    ['one more than a year after the other', 13],
  ])('is in the next round after %s', async (_, months) => {
    const { pair } = here;
    if (months !== undefined) await hadSilence(months);
    await stayedSilent();
    expect(ownDmOf(here, pair.second)).toContain('You’re still in');
    expect(ownDmOf(here, pair.second)).not.toContain(rested);
    await match(both);
  });

  it('leaves the one who waited in every round', async () => {
    const { pair } = here;
    await hadSilence(3);
    await stayedSilent();
    expect(ownDmOf(here, pair.first)).toContain('first in the next round');
    expect(ownDmOf(here, pair.first)).not.toContain(rested);
    await pressForged(here, pair.first, { id: 'sitting-out.back-in', told: 'You’re in already' });
  });
});
