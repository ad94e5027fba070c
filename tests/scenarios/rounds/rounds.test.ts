import { describe, expect, it } from '@jest/globals';
import type { Profile } from '../../../src/features/people/enrolment/model.ts';
import { eventually } from '../../../src/sandbox/driver/eventually.ts';
import { text } from '../../../src/sandbox/driver/seen.ts';
import { room } from '../../support/room.ts';
import {
  apply,
  editProfile,
  keepApart,
  made,
  openPair,
  openRound,
  pairsSeen,
  partnerSeen,
  pin,
  runAnew,
  endPause,
  leave,
  pause,
  someNames,
  weighed,
} from '../../support/rounds.ts';
import { reads } from '../../support/world.ts';

const here = room({ drafted: true, putBack: true });

describe('a draft', () => {
  it('is kept: opened again, and by another admin, it is the same', async () => {
    const pairs = pairsSeen(here.ana);
    await here.ana.closeModal();
    await openRound(here.ana);
    await openRound(here.ingrid);
    expect([pairsSeen(here.ana), pairsSeen(here.ingrid)]).toEqual([pairs, pairs]);
    expect(await made(here, 'rounds')).toHaveLength(1);
  });

  it('is searched by what people do not go by, and says who they are and what they do', async () => {
    await here.ana.press('Find a person');
    await reads(() => here.ana.modal(), 'Any part of it works');
    await here.ana.fillIn({ Name: 'ＳＯＵＳＡ' });
    await here.ana.submit();
    await reads(() => here.ana.modal(), '1 found');
    expect(pairsSeen(here.ana).map((names) => names.includes('Ana Sousa'))).toEqual([true]);
    await openPair(here.ana, 'Ana Sousa');
    expect(text(here.ana.modal())).toMatch(/Ana Sousa\s+@Ana · Engineering · Leading others/);
  });

  it('says who has gone and who has come since, and cannot be confirmed before it is re-run', async () => {
    const { partner } = someNames(here);
    await here.workspace.change(partner, { isDeactivated: true });
    await pause(here, here.ingrid);
    await eventually(async () => {
      await openRound(here.ana);
      return text(here.ana.modal()).includes(`no longer active in Slack: ${partner}`);
    });
    expect(text(here.ana.modal())).toContain('paused: Ingrid');
    expect(here.ana.modal()?.buttons).not.toContain('Confirm and introduce');
    await runAnew(here.ana);
    expect(text(here.ana.modal())).not.toContain('Changes since this draft');
    expect(pairsSeen(here.ana).flat()).not.toContain(partner);
    await endPause(here, here.ingrid);
    await openRound(here.ana);
    expect(text(here.ana.modal())).toContain('can be matched now: Ingrid');
    expect(here.ana.modal()?.buttons).toContain('Confirm and introduce');
  });

  it('in which two do not want to meet any more is not confirmed, and no word says who asked', async () => {
    const { partner } = someNames(here);
    await editProfile(here, partner, { notWith: [here.ana.id] });
    await here.ana.press('Confirm and introduce');
    await reads(() => here.ana.modal(), 'Things have changed since this draft');
    const since = text(here.ana.modal())
      .split('\n')
      .find((line) => line.includes('no longer possible'));
    expect(since).toBe('• no longer possible by the rules: 1 pair of this draft');
    expect(await made(here, 'pairs')).toEqual([]);
    await runAnew(here.ana);
    expect(partnerSeen(here.ana, here.ana.name)).not.toBe(partner);
    expect(here.ana.modal()?.buttons).toContain('Confirm and introduce');
  });
});

describe('two kept apart', () => {
  it('cost what is shown first; Back changes nothing; the ban outlives a new run, and can be taken back', async () => {
    const { partner } = someNames(here);
    const before = pairsSeen(here.ana);
    await openPair(here.ana, partner);
    await here.ana.press('Keep apart');
    const cost = await weighed(here.ana);
    expect(cost).toMatch(/The round loses about \d+ points of fit/);
    expect(cost).toContain(`${here.ana.name} and ${partner}`);
    await here.ana.press('Back');
    await reads(() => here.ana.modal(), 'Nothing is sent until you confirm');
    expect(pairsSeen(here.ana)).toEqual(before);
    await keepApart(here.ana, partner);
    expect(partnerSeen(here.ana, here.ana.name)).not.toBe(partner);
    await runAnew(here.ana);
    expect(partnerSeen(here.ana, here.ana.name)).not.toBe(partner);
    await here.ana.press('Review pins (1)');
    await reads(() => here.ana.modal(), `${here.ana.name} and ${partner} apart`);
    await here.ana.press('Undo');
    expect(await weighed(here.ana)).toMatch(/The round gains about \d+ points of fit/);
    await apply(here.ana);
    expect(pairsSeen(here.ana)).toEqual(before);
    expect(here.ana.modal()?.buttons.join()).not.toContain('Pinned and kept apart');
  });
});

describe('a pinned pair', () => {
  it('of people who were not together stays through a new run, until it is unpinned', async () => {
    const before = pairsSeen(here.ana);
    const { third } = someNames(here);
    await openPair(here.ana, here.ana.name);
    await here.ana.choose('Pair with…', third, { near: here.ana.name });
    expect(await weighed(here.ana)).toContain(`Pin ${here.ana.name} and ${third}`);
    await apply(here.ana);
    expect(partnerSeen(here.ana, here.ana.name)).toBe(third);
    await runAnew(here.ana);
    expect(partnerSeen(here.ana, here.ana.name)).toBe(third);
    await here.ana.press('Show pinned (1)');
    await eventually(() => pairsSeen(here.ana).length === 1);
    await openPair(here.ana, third);
    await here.ana.press('Unpin');
    await apply(here.ana);
    await here.ana.press('Show all (12)');
    await eventually(() => pairsSeen(here.ana).length === 12);
    expect(pairsSeen(here.ana)).toEqual(before);
  });

  it('waits while one of the two is away or rather not with the other, and no word says which', async () => {
    const { partner } = someNames(here);
    await pin(here.ana, here.ana.name);
    await pause(here, here.person(partner));
    await runAnew(here.ana);
    await here.ana.press('Review pins (1)');
    await reads(() => here.ana.modal(), `${here.ana.name} and ${partner} together`);
    await endPause(here, here.person(partner));
    await here.ana.press('Back');
    await reads(() => here.ana.modal(), 'can be matched now');
    await runAnew(here.ana);
    expect(partnerSeen(here.ana, here.ana.name)).toBe(partner);
    await editProfile(here, partner, { notWith: [here.ana.id] });
    await openRound(here.ana);
    await runAnew(here.ana);
    await openPair(here.ana, here.ana.name);
    await here.ana.choose('Pair with…', partner, { near: here.ana.name });
    await reads(() => here.ana.modal(), 'These two are already pinned');
    expect(text(here.ana.modal())).not.toContain('already a pair');
    await here.ana.press('Review pins (1)');
    await reads(() => here.ana.modal(), 'Each re-run pairs those pinned if it can');
  });
});

describe('two swapped', () => {
  it('stand in each other’s place, and stay there', async () => {
    const { partner, third, fourth } = someNames(here);
    await openPair(here.ana, here.ana.name);
    await here.ana.choose('Swap places with…', third, { near: here.ana.name });
    expect(await weighed(here.ana)).toContain(`Swap ${here.ana.name} and ${third}`);
    await apply(here.ana);
    await runAnew(here.ana);
    expect([partnerSeen(here.ana, here.ana.name), partnerSeen(here.ana, third)]).toEqual([fourth, partner]);
  });

  it('with their own partner is no change', async () => {
    const { partner } = someNames(here);
    await openPair(here.ana, here.ana.name);
    await here.ana.choose('Swap places with…', partner, { near: here.ana.name });
    await reads(() => here.ana.modal(), 'already a pair in this draft');
    await pin(here.ana, here.ana.name);
    await openPair(here.ana, here.ana.name);
    await here.ana.choose('Swap places with…', partner, { near: here.ana.name });
    await reads(() => here.ana.modal(), 'These two are already pinned');
    expect(text(here.ana.modal())).not.toContain('You can pin them');
  });

  it('with themselves is nobody to swap or pair with, and nothing to pin', async () => {
    for (const what of ['Swap places with…', 'Pair with…']) {
      await openPair(here.ana, here.ana.name);
      await here.ana.choose(what, here.ana.name, { near: here.ana.name });
      await reads(() => here.ana.modal(), 'the same person twice');
      expect(text(here.ana.modal())).not.toContain('You can pin them');
    }
  });

  it('with somebody who is not in the draft is refused kindly', async () => {
    await leave(here, here.ingrid);
    await openRound(here.ana);
    expect(text(here.ana.modal())).toContain('left the program: Ingrid');
    await runAnew(here.ana);
    await openPair(here.ana, here.ana.name);
    await here.ana.choose('Swap places with…', 'Ingrid Solberg', { near: here.ana.name });
    await reads(() => here.ana.modal(), 'Someone you chose isn’t in this draft');
  });
});

describe('a change that a hard rule forbids', () => {
  it('is refused in the same words whichever rule it is', async () => {
    const { third, fourth } = someNames(here);
    const refusal = async (change: Partial<Profile>) => {
      await editProfile(here, third, change);
      await openRound(here.ana);
      await openPair(here.ana, here.ana.name);
      await here.ana.choose('Pair with…', third, { near: here.ana.name });
      await reads(() => here.ana.modal(), 'Nothing is sent until you confirm');
      return text(here.ana.modal()).split('\n').slice(0, 3).join('\n');
    };
    const asManager = await refusal({ managerId: here.ana.id, notWith: [] });
    const asNotWith = await refusal({ managerId: undefined, notWith: [here.ana.id] });
    expect(asManager).toContain('The rules or this draft keep these two apart');
    expect(asNotWith).toBe(asManager);
    expect(partnerSeen(here.ana, third)).toBe(fourth);
    const refused = await here.rows.query<{ act: unknown }>(
      `select act from program_log where workspace_id = $1 and act ->> 'kind' = 'pair-refused'`,
      [here.workspace.teamId],
    );
    expect(refused.map(({ act }) => act)).toEqual([{ kind: 'pair-refused' }, { kind: 'pair-refused' }]);
  });
});
