/** Somebody's Home with as much in it as can be, and in the longest and strangest words. */
import { overviewOf, type AtHome, type PairAtHome } from '../../../scripts/gallery/sample-home.ts';
import { home } from '../../../src/features/home/views.ts';
import type { ProgramSeen, Membership } from '../../../src/features/people/enrolment/model.ts';
import { defaultSettings, mostRunning } from '../../../src/features/programs/program/model.ts';
import type { OwnCheckIns } from '../../../src/features/relationship/check-ins/model/check-in.ts';
import { themes } from '../../../src/content/pack/tags.ts';
import type { ProgramRun } from '../../../src/features/rounds/drafts/model/program-run.ts';
import type { AgreementState } from '../../../src/features/relationship/agreement/model/versions.ts';
import { pairReader } from '../../../src/language.ts';
import { agreement, couple, extremeText, goals, personId, rotaOf, trio } from '../extreme.ts';

export const at = Temporal.Instant.from('2026-03-02T09:00:00Z');

export const seen: ProgramSeen = {
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
export const run: ProgramRun = {
  program: seen.program,
  hadRound: true,
  enrolled: 50_000,
  waiting: 49_999,
  paused: 0,
  pairs: 25_000,
  trios: 0,
  asked: 50_000,
};
export const programsRun = Array.from({ length: mostRunning }, (_, index) => ({
  ...run,
  program: { ...seen.program, id: `${seen.program.id}${index}` },
}));

const checkIn = { pairId: couple.id, kind: 'check-in-milestone', occurrence: 9999 } as const;
export const checkIns: OwnCheckIns = {
  latest: { ...checkIn, milestone: 'mid-way' },
  answered: Array.from({ length: 8 }, (_, index) => ({
    ...checkIn,
    occurrence: index + 1,
    answers: { usefulness: 1, openness: 3, 'replies-in-time': 5, 'room-at-work': 2 },
    answeredAt: at,
    isFinished: true,
  })),
  canShare: false,
  isQuiet: false,
  isAskedAlone: false,
};

export const named = (id: string, membership: Membership): ProgramSeen => ({
  ...seen,
  program: { ...seen.program, id },
  membership,
});

/** As many as a workspace can have. */
export const programsLike = (membership: Membership, count: number): readonly ProgramSeen[] =>
  Array.from({ length: count }, (_, index) => named(`${seen.program.id}${index || ''}`, membership));

export const windingDown = Array.from({ length: 3 }, (_, index) => ({
  id: `${seen.program.id}${index}`,
  name: seen.program.name,
  lastDay: Temporal.PlainDate.from('2026-04-13'),
}));

export const overview = (changes: Partial<AtHome> = {}) =>
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

export const drawn = (changes: Partial<AtHome> = {}) => home(overview(changes), pairReader);

export const atHome = (
  pair: typeof trio,
  standing: Partial<AgreementState> = { proposed: agreement },
): PairAtHome => ({
  standing: { signed: undefined, proposed: undefined, ...standing, pair },
  reviews: { asked: undefined, hasMet: true, next: at },
  rota: { ...rotaOf(pair, 1000), form: 'halves' },
  goals,
  checkIns,
  topics: {
    latest: extremeText(200),
    muted: [true, false].flatMap((isOwn) => themes.map((theme) => ({ theme, name: extremeText(60), isOwn }))),
  },
  wish: { pairId: pair.id, personId, askedAt: at, takesEffectAt: at.add({ hours: 48 }) },
});

export const memberships: readonly Membership[] = [
  { kind: 'in' },
  { kind: 'paused', until: Temporal.PlainDate.from('2026-04-13') },
  { kind: 'out' },
];

/** Everything in it that can be pressed or chosen. */
export function pressables(value: unknown): readonly Pressable[] {
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
