import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { pairShown } from '../../../scripts/gallery/sample-home.ts';
import { pairCard } from '../../../src/features/home/views.ts';
import type { ProgramSeen } from '../../../src/features/people/enrolment/model.ts';
import { mostRunning } from '../../../src/features/programs/program/model.ts';
import type {
  Agreement,
  AgreementState,
} from '../../../src/features/relationship/agreement/model/versions.ts';
import type { Pair } from '../../../src/features/pairs/pair/model.ts';
import { pairReader } from '../../../src/language.ts';
import { faultsOf, faultsOfView, wordsOf } from '../block-kit.ts';
import { agreement, couple, goals, members, personId, trio } from '../extreme.ts';
import {
  at,
  seen,
  run,
  programsRun,
  checkIns,
  named,
  programsLike,
  windingDown,
  overview,
  drawn,
  atHome,
  memberships,
  pressables,
} from './extreme-home.ts';

const withStanding = (standing: Partial<AgreementState>) =>
  wordsOf(drawn({ pairs: [atHome(couple, standing)] }).blocks);

const namesItsProgram = (programs: readonly ProgramSeen[]) =>
  wordsOf(drawn({ programs, pairs: [atHome(couple)] }).blocks).includes('In _');

describe('App Home', () => {
  it('is never empty, and always has a way on', () => {
    for (const membership of memberships)
      for (const runs of [[], [{ ...run, hadRound: false }], programsRun])
        for (const count of [0, 1, 2, mostRunning]) {
          const view = drawn({ programs: programsLike(membership, count), runs });
          expect(faultsOfView(view)).toEqual([]);
          expect(JSON.stringify(view)).toContain('"button"');
        }
  });

  it('is sound for a pair and a trio, full of the longest and strangest words', () => {
    for (const pair of [couple, trio]) {
      expect(faultsOfView(drawn({ pairs: [atHome(pair)] }))).toEqual([]);
      const shown = pairShown(atHome(pair), { personId, programs: [seen] }, pairReader);
      expect(faultsOf(pairCard(shown, pairReader))).toEqual([]);
    }
  });

  it('stays within what Slack shows, however many pairs a person has', () => {
    const pairs = Array.from({ length: 8 }, () => atHome(trio));
    for (const membership of memberships) {
      const programs = [seen, ...programsLike(membership, mostRunning - 1)];
      expect(faultsOfView(drawn({ programs, pairs }))).toEqual([]);
    }
  });

  it('leaves room beside three pairs with all that a pair can have', () => {
    const pairs = [atHome(couple), atHome(trio), atHome(couple)];
    expect(drawn({ pairs }).blocks.length).toBeLessThan(90);
  });

  it('says once for all programs that somebody waits', () => {
    const programs = ['One', 'Two', 'Three'].map((name) => named(name, { kind: 'in' }));
    const words = wordsOf(drawn({ programs }).blocks);
    expect(words.split('Pairs are made in rounds')).toHaveLength(2);
    for (const { program } of programs) expect(words).toContain(program.name);
  });

  it('says where the agreement stands', () => {
    expect(withStanding({})).toContain('none yet');
    expect(withStanding({ proposed: agreement })).toContain('version 12345 is waiting for');
    expect(withStanding({ signed: agreement })).toContain('60 minutes, every four weeks');
  });

  it('names a pair’s program only to somebody who is in several', () => {
    expect(namesItsProgram([seen])).toBe(false);
    expect(namesItsProgram([seen, named('another', { kind: 'out' })])).toBe(false);
    expect(namesItsProgram([seen, named('another', { kind: 'in' })])).toBe(true);
  });
});

const signed: Agreement = { ...agreement, version: 1, state: 'signed', signedAt: at };
const waiting = { ...agreement, version: 2, signedBy: [members[1]?.id ?? ''] };
const standing = fc.constantFrom<Partial<AgreementState>>(
  {},
  { proposed: agreement },
  { proposed: waiting },
  { signed },
  { signed, proposed: waiting },
);

const full = atHome(couple);
const ofPair = fc
  .record({
    pair: fc.record({
      id: fc.uuid(),
      state: fc.constantFrom<Pair['state']>('introduced', 'active', 'paused', 'closing'),
      channelId: fc.constantFrom(couple.channelId, undefined),
    }),
    members: fc.constantFrom(couple.members, trio.members),
    standing,
    sessionsHeld: fc.nat(3),
    goals: fc.subarray([...goals]),
    checkIns: fc.constantFrom(
      checkIns,
      { ...checkIns, isQuiet: true },
      {
        ...checkIns,
        isQuiet: true,
        isAskedAlone: true,
        latest: { pairId: couple.id, kind: 'check-in-private' as const, occurrence: 1, milestone: undefined },
      },
      { latest: undefined, answered: [], canShare: false, isQuiet: false, isAskedAlone: false },
    ),
    topics: fc.constantFrom(full.topics, { latest: undefined, muted: [] }),
    wish: fc.constantFrom(full.wish, undefined),
  })
  .map(({ pair, members: of, standing: stands, sessionsHeld, ...rest }) => {
    const whole = atHome({ ...couple, ...pair, members: of }, stands);
    return { ...whole, ...rest, rota: { ...whole.rota, sessionsHeld } };
  });

const question = { pairId: couple.id, programId: seen.program.id, others: members.slice(1), until: at };
const anybody = fc.record({
  pairs: fc.array(ofPair, { maxLength: 5 }),
  programs: fc
    .tuple(fc.constantFrom(...memberships), fc.integer({ min: 1, max: mostRunning }))
    .map(([membership, count]) => programsLike(membership, count)),
  runs: fc.subarray([...programsRun, { ...run, hadRound: false }]),
  windingDown: fc.subarray(windingDown),
  ended: fc.array(
    standing.map((stands) => atHome({ ...couple, state: 'ended' }, stands).standing),
    { maxLength: 3 },
  ),
  asked: fc.subarray([
    { ...question, answer: undefined },
    { ...question, answer: 'yes' as const },
  ]),
});

describe('whatever is the case', () => {
  it('Home has one thing to do first, presses stand outside the parts’ blocks, and each line of a menu can be sent', () => {
    fc.assert(
      fc.property(anybody, (changes) => {
        const { pairs, ended, ...parts } = overview(changes);
        for (const { blocks } of [...pairs, ...ended, ...Object.values(parts)])
          expect(pressables(blocks)).toEqual([]);
        const view = drawn(changes);
        expect(faultsOfView(view)).toEqual([]);
        const all = pressables(view.blocks);
        expect(all.filter(({ style }) => style === 'primary')).toHaveLength(1);
        for (const { options = [] } of all) expect(options.length).toBeLessThanOrEqual(12);
        for (const { value, text } of all.flatMap(({ options = [] }) => options)) {
          expect(value.length).toBeLessThanOrEqual(75);
          expect(text.text.length).toBeLessThanOrEqual(75);
        }
      }),
      { numRuns: 20 },
    );
  });
});
