import type { PlannedPair, RoundPlan } from '../../../../src/features/rounds/drafts/model/round.ts';
import type { RoundDraft } from '../../../../src/features/rounds/drafts/model/round.ts';
import type { DraftPage } from '../../../../src/features/rounds/drafts/model/listing.ts';
import { extremeText, pairId, reasons } from '../../extreme.ts';

export const planOf = (plan: Partial<RoundPlan>): RoundPlan => ({
  version: 1,
  settings: {
    matchedFor: 'balanced',
    ownParts: null,
    acceptableFit: 60,
    noRepeatMonths: 12,
    minSharedHours: 3,
    oddOneOut: 'trio',
  },
  hasOwnSettings: false,
  pins: [],
  bans: [],
  changes: [],
  poolSize: 0,
  pairs: [],
  leftovers: [],
  ...plan,
});

export const draftOf = (plan: Partial<RoundPlan>, rest: Partial<RoundDraft> = {}): RoundDraft => ({
  id: pairId,
  programId: pairId,
  state: 'draft',
  plan: planOf(plan),
  names: new Map(),
  sought: new Map(),
  drift: { people: [], keptApart: [], areSettingsOld: false, holds: true },
  program: 'Peer mentoring',
  endedOn: undefined,
  sittingOut: { out: 0, quiet: 0, asked: 0 },
  answerDays: undefined,
  ...rest,
});

export const pairOf = (members: readonly string[], rest: Partial<PlannedPair> = {}): PlannedPair => ({
  members,
  fit: 70,
  reasons: [],
  isPinned: false,
  ...rest,
});

const id = (number: number) => `U${String(number).padStart(10, '0')}`;
const many = <Item>(length: number, item: (number: number) => Item) =>
  Array.from({ length }, (_, at) => item(at));
const two = (number: number) => ({ a: id(2 * number), b: id(2 * number + 1) });

/** Everything as long as it can be: trios with names of the greatest length, a long list of everything, all of it drifted. */
export function extremeDraft({ pairs = 1000, leftovers = 300, nameLength = 255 } = {}): RoundDraft {
  const people = pairs * 3 + leftovers;
  return draftOf(
    {
      version: 999_999,
      poolSize: people,
      pairs: many(pairs, (at) => ({
        members: [id(3 * at), id(3 * at + 1), id(3 * at + 2)],
        fit: 100,
        reasons: reasons.map((reason) =>
          reason.kind === 'offer-meets-seek'
            ? { ...reason, giver: id(3 * at), taker: id(3 * at + 1) }
            : reason,
        ),
        isPinned: true,
      })),
      leftovers: many(leftovers, (at) => ({ id: id(3 * pairs + at), cause: 'all-taken' as const })),
      pins: many(200, two),
      bans: many(200, (at) => two(at + 300)),
      changes: many(20, (at) => ({
        version: 999_980 + at,
        by: id(at),
        what: { kind: 'allow' as const, two: two(at) },
      })),
    },
    {
      names: new Map(many(people, (at) => [id(at), extremeText(nameLength)] as const)),
      drift: {
        holds: false,
        areSettingsOld: true,
        keptApart: many(50, (at) => [id(3 * at), id(3 * at + 1), id(3 * at + 2)]),
        people: (['joined', 'paired', 'paused', 'guest', 'left', 'deactivated'] as const).flatMap(
          (cause, which) => many(100, (at) => ({ personId: id(which * 100 + at), cause })),
        ),
      },
    },
  );
}

export const pageOf = (draft: RoundDraft, rest: Partial<DraftPage> = {}): DraftPage => ({
  roundId: draft.id,
  version: draft.plan.version,
  filter: 'all',
  search: '',
  page: 0,
  ...rest,
});
