import { beforeEach, describe, expect, it } from '@jest/globals';
import type { Profile } from '../../../src/features/people/enrolment/model.ts';
import { eventually } from '../../../src/sandbox/driver/eventually.ts';
import type { Person } from '../../../src/sandbox/driver/person.ts';
import { text } from '../../../src/sandbox/driver/seen.ts';
import type { Workspace } from '../../../src/sandbox/driver/workspace.ts';
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
  useRoundRoom,
  weighed,
} from '../../support/round-room.ts';
import { reads } from '../../support/world.ts';

let workspace: Workspace;
let ana: Person;
let ingrid: Person;
const room = useRoundRoom();

beforeEach(() => {
  ({ workspace, ana, ingrid } = room());
});

describe('a draft', () => {
  it('is kept: opened again, and by another admin, it is the same', async () => {
    const pairs = pairsSeen(ana);
    await ana.closeModal();
    await openRound(ana);
    await openRound(ingrid);
    expect([pairsSeen(ana), pairsSeen(ingrid)]).toEqual([pairs, pairs]);
    expect(await made(room(), 'rounds')).toHaveLength(1);
  });

  it('is searched by what people do not go by, and says who they are and what they do', async () => {
    await ana.press('Find a person');
    await reads(() => ana.modal(), 'Any part of it will do');
    await ana.fillIn({ Name: 'ＳＯＵＳＡ' });
    await ana.submit();
    await reads(() => ana.modal(), '1 found');
    expect(pairsSeen(ana).map((names) => names.includes('Ana Sousa'))).toEqual([true]);
    await openPair(ana, 'Ana Sousa');
    expect(text(ana.modal())).toMatch(/Ana Sousa\s+@Ana · Engineering · Leading others/);
  });

  it('says who has gone and who has come since, and cannot be confirmed before it is run anew', async () => {
    const { partner } = someNames(room());
    await workspace.change(partner, { isDeactivated: true });
    await pause(room(), ingrid);
    await eventually(async () => {
      await openRound(ana);
      return text(ana.modal()).includes(`no longer active in Slack: ${partner}`);
    });
    expect(text(ana.modal())).toContain('paused: Ingrid');
    expect(ana.modal()?.buttons).not.toContain('Confirm and introduce');
    await runAnew(ana);
    expect(text(ana.modal())).not.toContain('Since this draft was made');
    expect(pairsSeen(ana).flat()).not.toContain(partner);
    await endPause(room(), ingrid);
    await openRound(ana);
    expect(text(ana.modal())).toContain('can be matched now: Ingrid');
    expect(ana.modal()?.buttons).toContain('Confirm and introduce');
  });

  it('in which two do not want to meet any more is not confirmed, and no word says who asked', async () => {
    const { partner } = someNames(room());
    await editProfile(room(), partner, { notWith: [ana.id] });
    await ana.press('Confirm and introduce');
    await reads(() => ana.modal(), 'Things have changed since this draft was made');
    expect(text(ana.modal())).toContain(`kept apart by the rules now: ${ana.name} and ${partner}`);
    expect(await made(room(), 'pairs')).toEqual([]);
    await runAnew(ana);
    expect(partnerSeen(ana, ana.name)).not.toBe(partner);
    expect(ana.modal()?.buttons).toContain('Confirm and introduce');
  });
});

describe('two kept apart', () => {
  it('cost what is shown first; Back changes nothing; the ban outlives a new run, and can be taken back', async () => {
    const { partner } = someNames(room());
    const before = pairsSeen(ana);
    await openPair(ana, partner);
    await ana.press('Keep apart');
    const cost = await weighed(ana);
    expect(cost).toMatch(/The round loses \d+ points? of fit/);
    expect(cost).toContain(`${ana.name} and ${partner}`);
    await ana.press('Back');
    await reads(() => ana.modal(), 'Nothing is sent until you confirm');
    expect(pairsSeen(ana)).toEqual(before);
    await keepApart(ana, partner);
    expect(partnerSeen(ana, ana.name)).not.toBe(partner);
    await runAnew(ana);
    expect(partnerSeen(ana, ana.name)).not.toBe(partner);
    await ana.press('Review pins (1)');
    await reads(() => ana.modal(), `${ana.name} and ${partner} apart`);
    await ana.press('Undo');
    expect(await weighed(ana)).toMatch(/The round gains \d+ points? of fit/);
    await apply(ana);
    expect(pairsSeen(ana)).toEqual(before);
    expect(ana.modal()?.buttons.join()).not.toContain('Pinned and kept apart');
  });
});

describe('a pinned pair', () => {
  it('of people who were not together stays through a new run, until it is unpinned', async () => {
    const before = pairsSeen(ana);
    const { third } = someNames(room());
    await openPair(ana, ana.name);
    await ana.choose('Pair with…', third, { near: ana.name });
    expect(await weighed(ana)).toContain(`Pin ${ana.name} and ${third}`);
    await apply(ana);
    expect(partnerSeen(ana, ana.name)).toBe(third);
    await runAnew(ana);
    expect(partnerSeen(ana, ana.name)).toBe(third);
    await ana.press('Show pinned (1)');
    await eventually(() => pairsSeen(ana).length === 1);
    await openPair(ana, third);
    await ana.press('Unpin');
    await apply(ana);
    await ana.press('Show all (12)');
    await eventually(() => pairsSeen(ana).length === 12);
    expect(pairsSeen(ana)).toEqual(before);
  });

  it('waits while one of the two is away, and is a pair again once they are back', async () => {
    const { partner } = someNames(room());
    await pin(ana, ana.name);
    await pause(room(), workspace.person(partner));
    await runAnew(ana);
    await ana.press('Review pins (1)');
    await reads(() => ana.modal(), 'not possible just now');
    await endPause(room(), workspace.person(partner));
    await ana.press('Back');
    await reads(() => ana.modal(), 'can be matched now');
    await runAnew(ana);
    expect(partnerSeen(ana, ana.name)).toBe(partner);
  });
});

describe('two swapped', () => {
  it('stand in each other’s place, and stay there', async () => {
    const { partner, third, fourth } = someNames(room());
    await openPair(ana, ana.name);
    await ana.choose('Swap places with…', third, { near: ana.name });
    expect(await weighed(ana)).toContain(`Swap ${ana.name} and ${third}`);
    await apply(ana);
    await runAnew(ana);
    expect([partnerSeen(ana, ana.name), partnerSeen(ana, third)]).toEqual([fourth, partner]);
  });

  it('with their own partner is no change', async () => {
    const { partner } = someNames(room());
    await openPair(ana, ana.name);
    await ana.choose('Swap places with…', partner, { near: ana.name });
    await reads(() => ana.modal(), 'a pair in this draft already');
  });

  it('with somebody who is not in the draft is refused kindly', async () => {
    await leave(room(), ingrid);
    await openRound(ana);
    expect(text(ana.modal())).toContain('left the program: Ingrid');
    await runAnew(ana);
    await openPair(ana, ana.name);
    await ana.choose('Swap places with…', 'Ingrid Solberg', { near: ana.name });
    await reads(() => ana.modal(), 'Not everybody you chose is in this draft');
  });
});

describe('a change that a hard rule forbids', () => {
  it('is refused in the same words whichever rule it is', async () => {
    const { third, fourth } = someNames(room());
    const refusal = async (change: Partial<Profile>) => {
      await editProfile(room(), third, change);
      await openRound(ana);
      await openPair(ana, ana.name);
      await ana.choose('Pair with…', third, { near: ana.name });
      await reads(() => ana.modal(), 'Nothing is sent until you confirm');
      return text(ana.modal()).split('\n').slice(0, 3).join('\n');
    };
    const asManager = await refusal({ managerId: ana.id, notWith: [] });
    const asNotWith = await refusal({ managerId: undefined, notWith: [ana.id] });
    expect(asManager).toContain('The rules, or a ban in this draft, keep these two apart');
    expect(asNotWith).toBe(asManager);
    expect(partnerSeen(ana, third)).toBe(fourth);
  });
});
