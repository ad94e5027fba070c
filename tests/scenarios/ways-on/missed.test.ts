import { describe, expect, it } from '@jest/globals';
import type { Profile } from '../../../src/features/people/enrolment/model.ts';
import { eventually } from '../../../src/sandbox/driver/eventually.ts';
import type { Person } from '../../../src/sandbox/driver/person.ts';
import { text } from '../../../src/sandbox/driver/seen.ts';
import { manySelected } from '../../support/forger.ts';
import { joinsLikeAna } from '../../support/newcomer.ts';
import { openRematch, screensOf, takeEffect, takeItBack } from '../../support/rematch.ts';
import { room } from '../../support/room.ts';
import { editProfile, leave, openRound, partnerSeen } from '../../support/rounds.ts';
import { few, reads } from '../../support/world.ts';

const here = room({ people: few, introduced: true, silent: true, withoutRateLimits: true, putBack: true });

describe('what somebody says in private that they missed', () => {
  it('shapes their next search, and no screen but theirs says anything of it, until they forget it', async () => {
    const { chen, ana, rows, workspace } = here;
    await asksFor(chen, ['Talks along a plan']);
    expect(text(chen.modal())).toContain('In your next search I look for: Talks along a plan');
    await takeEffect(here);
    await onlyStylesDiffer();
    await previewWithoutLimits();
    expect(partnerSeen(ana, 'Chen Wei')).toBe('Nil Newcomer');
    for (const { id } of workspace.people()) {
      const screens = JSON.stringify(await screensOf(workspace.person(id)));
      const tells = /Talks along a plan|search I look for/u.test(screens);
      expect([id, tells]).toEqual([id, id === chen.id]);
    }
    const [kept] = await rows.query<{ row: string }>('select w::text as row from missed_words w');
    expect(kept?.row).not.toContain('plan');

    await chen.press('Remove this', { in: 'home' });
    await eventually(async () => expect(await wordsKept()).toEqual([]));
    await ana.press('Re-run');
    await eventually(() => {
      expect(partnerSeen(ana, 'Chen Wei')).toBe('Nia Newcomer');
    });
  });

  it('can be said once the pair has ended, and is forgotten with the introduction', async () => {
    const { chen, ana, rows } = here;
    await asksFor(chen, []);
    await takeEffect(here);
    await onlyStylesDiffer();
    await chen.closeModal();
    await chen.press('Say what’s missing');
    await reads(() => chen.modal(), 'No peer and no admin reads it');
    await chen.choose('What did you miss with your last peer?', ['Meeting more often', 'Talks along a plan']);
    await chen.submit();
    await reads(
      () => chen.modal(),
      'In your next search I look for: Meeting more often and Talks along a plan',
    );
    await previewWithoutLimits();
    expect(await wordsKept()).toHaveLength(1);
    await ana.press('Confirm and introduce');
    await reads(() => ana.modal(), 'Confirmed');
    await rows.delivered();
    expect(await wordsKept()).toEqual([]);
  });

  it('goes with the request, and can be said by nobody who has a peer', async () => {
    const { chen, ana, forger, programId } = here;
    await asksFor(chen, ['Talks along a plan']);
    expect(await wordsKept()).toHaveLength(1);
    await takeItBack(chen);
    expect(await wordsKept()).toEqual([]);
    const saying = (...missed: readonly string[]) => ({
      callbackId: 'rematch.keep-missed',
      metadata: { programId },
      values: { missed: manySelected(...missed) },
    });
    expect((await forger.submission(ana, saying('plan'))).answer).toContain('no search open');
    await asksFor(chen, ['Talks as they come']);
    await forger.submission(chen, saying('plan', 'time', 'work', 'help'));
    await forger.submission(chen, saying('money'));
    await openRematch(chen);
    await reads(() => chen.modal(), 'Talks as they come');
    await forger.submission(chen, saying());
    expect(await wordsKept()).toEqual([]);
  });
});

async function asksFor(person: Person, missed: readonly string[]): Promise<void> {
  await openRematch(person);
  await reads(() => person.modal(), 'I won’t ask why');
  if (missed.length > 0) await person.choose('What do you miss?', missed);
  await person.submit();
  await reads(() => person.modal(), 'You’ve asked for');
}

const wordsKept = () =>
  here.rows.query('select person_id from missed_words where workspace_id = $1', [here.workspace.teamId]);

/** Of four alike Nia has an interest in common with Chen, and Nil alone talks along a plan; all others are in no round. */
async function onlyStylesDiffer(): Promise<void> {
  const { rows, workspace, ana, ben } = here;
  await rows.query(
    `update pairs set state = 'ended', ending = 'left', ended_at = '2020-01-01'
     where workspace_id = $1 and state <> 'ended'`,
    [workspace.teamId],
  );
  for (const person of [ana, ben, here.person('Dalia Rahman')]) await leave(here, person);
  for (const name of ['Nia Newcomer', 'Nil Newcomer', 'Noa Newcomer']) await joinsLikeAna(here, name);
  const differing = {
    'Chen Wei': { interests: ['chess'], style: 'open' },
    'Nia Newcomer': { interests: ['chess'], style: 'free' },
    'Nil Newcomer': { interests: ['dancing'], style: 'structured' },
    'Noa Newcomer': { interests: ['baking'], style: 'free' },
  } as const;
  for (const [name, { interests, style }] of Object.entries(differing))
    await editProfile(here, name, { ...alike, interests: [...interests], style });
}

const alike: Partial<Profile> = {
  level: 3,
  craftFamily: 'design',
  tenureMonths: 30,
  firstTimeLead: false,
  team: '',
  department: '',
  location: '',
  earlierPath: '',
  languages: ['en'],
  offers: ['feedback'],
  seeks: ['writing'],
  goals: [],
  cadence: 'open',
  managerId: undefined,
  notWith: [],
};

async function previewWithoutLimits(): Promise<void> {
  const { ana } = here;
  await openRound(ana);
  await ana.press('Change settings');
  await reads(() => ana.modal(), 'Acceptable fit');
  await ana.fillIn({ 'Shared working hours a week, at least': '0', 'Acceptable fit': '0' });
  await ana.submit();
  await reads(() => ana.modal(), 'Here’s the new round');
}
