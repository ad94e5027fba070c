import { describe, expect, it } from '@jest/globals';
import { text } from '../../../src/sandbox/driver/seen.ts';
import { toldInDm } from '../../support/forger.ts';
import {
  askForAnother,
  fateOf,
  firstInLine,
  openRematch,
  takeEffect,
  timesEnded,
} from '../../support/rematch.ts';
import { room } from '../../support/room.ts';
import { few, reads } from '../../support/world.ts';

const here = room({
  people: few.slice(0, 3),
  introduced: true,
  silent: true,
  putBack: true,
  withoutRateLimits: true,
});

describe('a trio of which one would like another peer', () => {
  it('ends for all three, as was said before, and all three are first in line', async () => {
    const { pair } = here;
    await openRematch(pair.first);
    await reads(() => pair.first.modal(), 'for all three of you');
    expect(text(pair.first.modal())).toContain('won’t pair any two of you again');
    await askForAnother(pair.first);
    await takeEffect(here);
    expect(await fateOf(here)).toEqual({ state: 'ended', ending: 'rematch' });
    expect(timesEnded(here)).toBe(1);
    expect(await firstInLine(here)).toEqual(
      everybody()
        .map(({ name }) => name)
        .toSorted(),
    );
    const told = everybody().filter((person) => toldInDm(person).includes('as you asked'));
    expect(told.map(({ name }) => name)).toEqual([pair.first.name]);
  });

  it('is not made again in part either, so that nobody can tell who asked', async () => {
    const { workspace, pair } = here;
    await askForAnother(pair.second);
    await takeEffect(here);
    const ana = workspace.person('Ana Sousa');
    while (ana.modal()) await ana.closeModal();
    await ana.command('/peer match');
    await reads(() => ana.modal(), '3 people in the pool');
    expect(text(ana.modal())).not.toContain(' · fit ');
  });
});

describe('a trio in the numbers of an admin', () => {
  it('is a trio and no pair, and one of it who is away is paused', async () => {
    const ana = here.workspace.person('Ana Sousa');
    await ana.openHome();
    await reads(() => ana.home(), '3 enrolled · 0 waiting for a peer · 1 trio');
    const [other] = everybody().filter(({ id }) => id !== ana.id);
    await other?.command('/peer pause');
    await reads(() => other?.modal(), 'I won’t ask why');
    await other?.submit();
    await reads(() => other?.modal(), 'You’re paused');
    await ana.openHome();
    await reads(() => ana.home(), '0 waiting for a peer · 1 paused · 1 trio');
  });
});

const everybody = () => here.workspace.people().map(({ id }) => here.person(id));
