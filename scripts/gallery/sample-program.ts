import { defaultSettings, type Program } from '../../src/features/programs/program/model.ts';
import type { Act, LogEntry } from '../../src/features/programs/log/model.ts';
import { pair, people, said } from './sample-data.ts';

export const program: Program = {
  id: pair.programId,
  name: said.program,
  purpose: said.purpose,
  clause: said.clause,
  settings: defaultSettings,
  revision: 0,
  startedBy: undefined,
  isArchived: false,
  lastDay: undefined,
};

/** The day of a round to come. */
export const nextRoundOn = Temporal.PlainDate.from('2026-04-13');

/** One of each kind, and of those that read in two ways both. */
const acts: readonly Act[] = [
  { kind: 'round-confirmed', pairs: 11, trios: 1 },
  { kind: 'started' },
  { kind: 'archived' },
  { kind: 'brought-back' },
  { kind: 'round-discarded' },
  { kind: 'pair-refused' },
  { kind: 'round-previewed' },
  { kind: 'people-invited', people: 3 },
  { kind: 'people-listed' },
  { kind: 'sent-again' },
  { kind: 'departed-erased' },
  { kind: 'pairs-listed' },
  { kind: 'report-read' },
  { kind: 'pair-helped', help: 'times' },
  { kind: 'pair-helped', help: 'reminder' },
  { kind: 'admin-removed', personId: people.ana.id },
  { kind: 'admin-removed', personId: people.chen.id },
  { kind: 'admin-added', personId: people.ben.id },
  { kind: 'admin-added', personId: people.ana.id },
  { kind: 'set-up', changed: [] },
  { kind: 'set-up', changed: ['purpose', 'guests'] },
  {
    kind: 'set-up',
    changed: [
      'name',
      'purpose',
      'cadenceDays',
      'agreementPreset',
      'clause',
      'nextRoundOn',
      'matchedFor',
      'endsOn',
      'acceptableFit',
      'noRepeatMonths',
      'minSharedHours',
      'oddOneOut',
      'introductions',
      'answerDays',
      'guests',
      'reportFloor',
    ],
  },
];

export const log: readonly LogEntry[] = acts.map((act) => ({
  by: people.ana.id,
  at: Temporal.Instant.from('2026-03-02T09:00:00Z'),
  act,
}));
