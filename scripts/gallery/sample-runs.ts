import type { ProgramRun } from '../../src/features/rounds/drafts/model/program-run.ts';
import { nextRoundOn, program } from './sample-program.ts';

/** A program that is run, with how it stands. */
export const run: ProgramRun = {
  program: {
    ...program,
    settings: { ...program.settings, nextRoundOn: nextRoundOn.toString() },
    revision: 2,
  },
  hadRound: true,
  enrolled: 24,
  waiting: 3,
  paused: 2,
  pairs: 10,
  trios: 1,
  asked: 0,
};

export const nothingYet: ProgramRun = {
  ...run,
  hadRound: false,
  enrolled: 0,
  waiting: 0,
  paused: 0,
  pairs: 0,
  trios: 0,
};

export const pastItsEnd: ProgramRun = {
  ...run,
  program: { ...run.program, settings: { ...run.program.settings, endsOn: '2026-02-05' } },
};
