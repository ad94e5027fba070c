import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { overviewOf, pairShown, type AtHome, type PairAtHome } from '../../../scripts/gallery/sample-home.ts';
import { everythingModal, home, pairCard } from '../../../src/features/home/views.ts';
import type { ProgramSeen, Membership } from '../../../src/features/people/enrolment/model.ts';
import { defaultSettings, mostRunning } from '../../../src/features/programs/program/model.ts';
import type { OwnCheckIns } from '../../../src/features/relationship/check-ins/model/check-in.ts';
import { themes } from '../../../src/content/pack/tags.ts';
import type { ProgramRun } from '../../../src/features/rounds/drafts/model/program-run.ts';
import type {
  Agreement,
  AgreementState,
} from '../../../src/features/relationship/agreement/model/versions.ts';
import type { Pair } from '../../../src/features/pairs/pair/model.ts';
import { pairReader } from '../../../src/language.ts';
import { faultsOf, faultsOfView, wordsOf } from '../block-kit.ts';
import { agreement, couple, extremeText, goals, members, personId, rotaOf, trio } from '../extreme.ts';

const at = Temporal.Instant.from('2026-03-02T09:00:00Z');

const seen: ProgramSeen = {
  program: {
    id: couple.programId,
    name: extremeText(60),
    purpose: extremeText(300),
    clause: '',
    settings: { ...defaultSettings, nextRoundOn: '2026-04-13' },
    revision: 1,
    startedBy: undefined,
    isArchived: false,
    lastDay: undefined,
  },
  membership: { kind: 'in' },
  isLeftOut: false,
};
const run: ProgramRun = {
  program: seen.program,
  hadRound: true,
  enrolled: 50_000,
  waiting: 49_999,
  paused: 0,
  pairs: 25_000,
  trios: 0,
};
const programsRun = Array.from({ length: mostRunning }, (_, index) => ({
  ...run,
  program: { ...seen.program, id: `${seen.program.id}${index}` },
}));

const checkIn = { pairId: couple.id, kind: 'check-in-milestone', occurrence: 9999 } as const;
const checkIns: OwnCheckIns = {
  latest: checkIn,
  answered: Array.from({ length: 8 }, (_, index) => ({
    ...checkIn,
    occurrence: index + 1,
    answers: { usefulness: 1, openness: 3, 'replies-in-time': 5, 'room-at-work': 2 },
    answeredAt: at,
    isFinished: true,
  })),
  canShare: false,
  isQuiet: false,
};

const named = (id: string, membership: Membership): ProgramSeen => ({
  ...seen,
  program: { ...seen.program, id },
  membership,
});

/** As many as a workspace can have. */
const programsLike = (membership: Membership, count: number): readonly ProgramSeen[] =>
  Array.from({ length: count }, (_, index) => named(`${seen.program.id}${index || ''}`, membership));

const windingDown = Array.from({ length: 3 }, (_, index) => ({
  id: `${seen.program.id}${index}`,
  name: seen.program.name,
  lastDay: Temporal.PlainDate.from('2026-04-13'),
}));

const overview = (changes: Partial<AtHome> = {}) =>
  overviewOf(
    {
      personId,
      programs: [seen],
      asked: [],
      runs: [run],
      undelivered: [],
      ended: [],
      kept: [],
      windingDown,
      pairs: [],
      ...changes,
    },
    pairReader,
  );

const drawn = (changes: Partial<AtHome> = {}) => home(overview(changes), pairReader);

const atHome = (
  pair: typeof trio,
  standing: Partial<AgreementState> = { proposed: agreement },
): PairAtHome => ({
  standing: { signed: undefined, proposed: undefined, ...standing, pair },
  reviews: { asked: undefined, hasMet: true, next: at },
  rota: { ...rotaOf(pair, 1000), form: 'halves' },
  goals,
  checkIns,
  topics: { latest: extremeText(200), muted: themes.map((theme) => ({ theme, name: extremeText(60) })) },
  wish: { pairId: pair.id, personId, askedAt: at, takesEffectAt: at.add({ hours: 48 }) },
});

const withStanding = (standing: Partial<AgreementState>) =>
  wordsOf(drawn({ pairs: [atHome(couple, standing)] }).blocks);

const memberships: readonly Membership[] = [
  { kind: 'in' },
  { kind: 'paused', until: Temporal.PlainDate.from('2026-04-13') },
  { kind: 'out' },
];

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

/** Everything in it that can be pressed or chosen. */
function pressables(value: unknown): readonly Pressable[] {
  if (Array.isArray(value)) return value.flatMap(pressables);
  if (typeof value !== 'object' || value === null) return [];
  const own = 'action_id' in value ? [value as Pressable] : [];
  return [...own, ...Object.values(value).flatMap(pressables)];
}

type Pressable = {
  readonly action_id: string;
  readonly value?: string;
  readonly style?: string;
  readonly options?: readonly { readonly value: string; readonly text: { readonly text: string } }[];
};

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
      { latest: undefined, answered: [], canShare: false, isQuiet: false },
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

const everything = 'See everything';
const linesOf = (value: unknown) =>
  pressables(value).map(({ options = [] }) => options.map(({ text }) => text.text));

describe('a menu of very many lines', () => {
  const changes = { pairs: [atHome(couple)] };
  const opened = (place: string) => everythingModal(overview(changes), place, pairReader);
  const doings = (value: unknown) =>
    pressables(value)
      .filter(({ options }) => !options)
      .map(({ action_id: id, value: of = '' }) => `${id} ${of}`);

  it('ends with one that opens all there is, in which whatever Home has of the pair can be pressed', () => {
    const [ofCouple = []] = linesOf(drawn(changes).blocks).filter((lines) => lines.includes(everything));
    expect(ofCouple).toHaveLength(12);
    expect(ofCouple.at(-1)).toBe(everything);
    const modal = opened(couple.id);
    expect(faultsOfView(modal)).toEqual([]);
    const pair = overview(changes).pairs[0];
    expect(doings(modal)).toEqual(expect.arrayContaining(doings([pair?.buttons, pair?.next])));
    expect(new Set(doings(modal)).size).toBe(doings(modal).length);
  });

  it('opens nothing of another pair, nor of one that is over, and says what to do instead', () => {
    for (const place of ['', 'past', 'constructor', trio.id === couple.id ? 'another' : trio.id]) {
      const modal = opened(place);
      expect(faultsOfView(modal)).toEqual([]);
      expect(doings(modal)).toEqual(['command.menu ']);
    }
  });

  it('stands by itself for what is nobody’s pair', () => {
    expect(doings(opened('person')).length).toBeGreaterThan(5);
  });
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
