import { DEFAULT_RULES } from '../../matching/rules.ts';
import type { Participant as Candidate, PastPair, Rules } from '../../matching/match.ts';
import type { Participant, Profile } from '../enrolment/model.ts';
import type { ProgramSettings } from '../programs/model.ts';
import { matchInBackground } from './matching-worker.ts';
import type { RoundPlan } from './model.ts';
import { workingSpans } from './working-spans.ts';

export type Acquaintance = { readonly members: readonly string[]; readonly since: Temporal.Instant };

export type RoundInput = {
  readonly pool: readonly Participant[];
  readonly acquaintances: readonly Acquaintance[];
  readonly settings: ProgramSettings;
  readonly now: Temporal.Instant;
};

/** Puts the pool before the matching, and takes from its answer what an admin decides on. */
export async function planRound({ pool, acquaintances, settings, now }: RoundInput): Promise<RoundPlan> {
  const { pairs, leftovers } = await matchInBackground({
    participants: pool.map((participant) => asCandidate(participant, now)),
    history: acquaintances.flatMap((acquaintance) => asPastPairs(acquaintance, now)),
    rules: rulesOf(settings),
  });
  return {
    poolSize: pool.length,
    pairs: pairs.map(({ members, fit, reasons }) => ({ members, fit, reasons })),
    leftovers,
  };
}

function rulesOf({ acceptableFit, noRepeatMonths, minSharedHours, oddOneOut }: ProgramSettings): Rules {
  return {
    ...DEFAULT_RULES,
    acceptableFit,
    noRepeatMonths,
    minSharedHours,
    trio: oddOneOut === 'trio' ? 'allow' : 'wait',
  };
}

function asCandidate(
  { personId, timeZone, waitedLastRound, profile }: Participant,
  now: Temporal.Instant,
): Candidate {
  const { managerId, workingHours, team, department, location, earlierPath, ...known } = profile;
  return {
    ...known,
    id: personId,
    waitedLastRound,
    hours: workingSpans({ timeZone, days: [1, 2, 3, 4, 5], ...workingHours }, now),
    ...(managerId !== undefined && { managerId }),
    ...background({ team, department, location, earlierPath }),
  };
}

/** What a person left blank is unknown, which neither earns nor costs. */
function background(
  attributes: Pick<Profile, 'team' | 'department' | 'location' | 'earlierPath'>,
): Partial<typeof attributes> {
  return Object.fromEntries(Object.entries(attributes).filter(([, value]) => value !== ''));
}

function asPastPairs({ members, since }: Acquaintance, now: Temporal.Instant): readonly PastPair[] {
  const monthsAgo = Math.max(0, since.until(now).total({ unit: 'hours' }) / (24 * 30.44));
  return members.flatMap((a, index) => members.slice(index + 1).map((b) => ({ a, b, monthsAgo })));
}
