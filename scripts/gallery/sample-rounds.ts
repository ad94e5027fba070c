import type { RoundDraft } from '../../src/features/rounds/drafts/model/round.ts';
import { defaultSettings } from '../../src/features/programs/program/model.ts';
import { LEFTOVER_CAUSES } from '../../src/matching/match.ts';
import { program } from './sample-program.ts';
import { pair, people, reasons, rowId } from './sample-data.ts';

const pairsInRound = 21;
const [one, other, third] = [people.ana.id, people.ben.id, people.chen.id];
const two = { a: one, b: other };
/** Others are of the same names, with a number to tell them apart. */
const namesake = (id: string, number: number): string => (number === 0 ? id : `${id}${number}`);
const names = new Map(
  Object.values(people).flatMap(({ id, name }) =>
    Array.from({ length: pairsInRound }, (_, number): [string, string] => [
      namesake(id, number),
      number === 0 ? name : `${name} ${number + 1}`,
    ]),
  ),
);
const changeKinds = ['pin', 'unpin', 'forbid', 'allow', 'swap'] as const;
export const changes = changeKinds.map((kind) => ({ kind, two }));

/** Large enough for a second page, and with every cause for being left over. */
export const round: RoundDraft = {
  id: rowId(3),
  programId: pair.programId,
  state: 'draft',
  names,
  sought: names,
  drift: { people: [], keptApart: [], areSettingsOld: false, holds: true },
  program: program.name,
  endedOn: undefined,
  sittingOut: { out: 0, quiet: 0, asked: 0 },
  answerDays: undefined,
  plan: {
    version: 1,
    settings: defaultSettings,
    hasOwnSettings: false,
    pins: [],
    bans: [],
    changes: [],
    poolSize: 48,
    repeats: { months: 6, pairs: 23, trios: 0, isEveryone: false },
    pairs: Array.from({ length: pairsInRound }, (_, index) => ({
      members: [namesake(one, index), namesake(other, index)],
      fit: 91 - index,
      places: [
        { id: namesake(one, index), place: index + 1, of: 47 },
        { id: namesake(other, index), place: 2 * index + 1, of: 44 },
      ],
      reasons: index * 3 < reasons.length ? reasons.slice(index * 3) : reasons.slice(0, 1),
      isPinned: false,
    })),
    leftovers: LEFTOVER_CAUSES.map((cause, index) => ({
      id: namesake(third, index),
      cause,
    })),
  },
};

/** After each kind of change, by people who have come and gone for each cause there is. */
export const changedRound: RoundDraft = {
  ...round,
  plan: {
    ...round.plan,
    version: 8,
    pins: [two, { a: one, b: third }],
    bans: [{ a: other, b: third }],
    changes: [{ kind: 'anew' as const }, { kind: 'settings' as const }, ...changes].map((what, index) => ({
      version: index + 2,
      by: third,
      what,
    })),
    pairs: [
      { members: [one, other], fit: 91, reasons: reasons.slice(0, 1), isPinned: true },
      {
        members: [one, other, third],
        fit: 40,
        places: [one, other, third].map((id, at) => ({ id, place: at + 2, of: 47 })),
        reasons: reasons.slice(1, 2),
        isPinned: false,
      },
    ],
  },
  drift: {
    people: (
      ['joined', 'paired', 'paused', 'skipping', 'resting', 'guest', 'left', 'deactivated'] as const
    ).flatMap((cause) => Array.from({ length: 6 }, () => ({ personId: third, cause }))),
    keptApart: Array.from({ length: 6 }, () => [one, other]),
    areSettingsOld: true,
    holds: false,
  },
};
