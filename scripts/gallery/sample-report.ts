import { measures, type Measure } from '../../src/features/insight/measures/model/measures.ts';
import type { Figures } from '../../src/features/insight/measures/model/figures.ts';
import type { Release } from '../../src/features/insight/measures/model/releases.ts';
import type { PairCounts } from '../../src/features/insight/pair-list/model.ts';
import type { Report, ReportRound } from '../../src/features/insight/report/model/report.ts';
import { rowId, said } from './sample-data.ts';
import { program } from './sample-program.ts';

const months = ['2026-03-01', '2026-04-01'].map((day) => Temporal.PlainDate.from(day));

export const rounds: readonly ReportRound[] = [1, 2, 3].map((number) => ({
  id: rowId(900 + number),
  number,
  on: Temporal.PlainDate.from('2026-03-02').add({ days: number }),
}));

/** The first group is as large as it can be told, the second too; of the rest nothing is. */
function figuresOf({ groups }: { readonly groups: readonly string[] }, first: number): Figures {
  const row = {
    total: 40,
    groups: Object.fromEntries(
      groups.map((group, place) => [group, place === 0 ? first : place === 1 ? 10 : ('hidden' as const)]),
    ),
  };
  return { program: row, cohorts: [{ ...row, rounds: rounds.slice(1).map(({ id }) => id) }] };
}

const nearlyAll: Figures = {
  program: { total: 40, groups: { even: 'nearly-all', uneven: 'hidden', 'too-early': 'hidden' } },
  cohorts: [],
};

function releaseOf(measure: Measure, place: number): Release {
  const from = months[place] ?? rounds[0]?.on;
  if (!from) throw new RangeError('no month of that place');
  const of = { measure: measure.id, from, until: from.add({ months: 1 }), floor: 5 };
  if (measure.kind === 'groups')
    return {
      ...of,
      told: {
        kind: 'groups',
        figures: measure.id === 'turns' ? nearlyAll : figuresOf(measure, 15 + 5 * place),
      },
    };
  const ends = { 'outside-end': 'low', 'relational-end': 'high' } as const;
  const mean = measure.id in ends ? ends[measure.id as keyof typeof ends] : 3.6 + 0.3 * place;
  return { ...of, told: { kind: 'mean', means: { program: mean, rounds: [] } } };
}

export const releases: readonly Release[] = measures.flatMap((measure) =>
  months.map((_, place) => releaseOf(measure, place)),
);

/** Carried over, since one month was too few people. */
export const carried: readonly Release[] = releases
  .filter(({ measure }) => measure === 'endings')
  .slice(0, 1)
  .map((release) => ({ ...release, until: release.until.add({ months: 1 }) }));

export const counts: PairCounts = { introduced: 4, silent: 3, begun: 16, paused: 3, ended: 3 };
const none: PairCounts = { introduced: 0, silent: 0, begun: 0, paused: 0, ended: 0 };

export const report: Report = {
  programId: program.id,
  program: said.program,
  isArchived: false,
  enrolled: 48,
  waiting: 2,
  paused: 6,
  matched: 46,
  asked: 0,
  nextRoundOn: undefined,
  pairs: counts,
  lateToBegin: counts.introduced,
  reach: { deactivated: 0, refused: 0, undelivered: 0 },
  floor: 5,
  rounds,
  releases,
  isSent: true,
};

export const calm: Report = { ...report, waiting: 0, pairs: { ...none, begun: 12 }, lateToBegin: 0 };
export const beginning: Report = {
  ...report,
  pairs: { ...none, introduced: 3, begun: 9 },
  lateToBegin: 3,
  releases: [],
};
export const ofFew: Report = {
  ...report,
  enrolled: 6,
  matched: 4,
  pairs: { ...none, silent: 1, begun: 2 },
  lateToBegin: 0,
  paused: 1,
};
export const waiting: Report = {
  ...report,
  pairs: none,
  lateToBegin: 0,
  waiting: 12,
  matched: 0,
  releases: [],
};
export const tiny: Report = {
  ...report,
  enrolled: 4,
  pairs: { ...none, begun: 2 },
  lateToBegin: 0,
  releases: [],
};
