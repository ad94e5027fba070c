import type { Actor } from '../../../../actor.ts';
import type { Deps } from '../../../../deps.ts';
import { isSameTwosome, type RoundChange } from '../../../../matching/cost-of-change.ts';
import { MatchingInputError, type MatchingInputFault, type Twosome } from '../../../../matching/match.ts';
import { recordAct } from '../../../programs/log/service.ts';
import { fitLostAsShown } from '../model/cost-shown.ts';
import { driftOf } from '../model/drift.ts';
import { costOfChangeInBackground } from './matching-worker.ts';
import {
  RoundError,
  type RoundDraft,
  type DraftVersion,
  type RoundPlan,
  type WeighedChange,
} from '../model/round.ts';
import { matchInputOf, planned, type Pool } from '../model/plan-round.ts';
import { availabilityIn } from './availability.ts';
import { saveChange } from './draft-changes.ts';
import type { OnProgress } from './drafts.ts';
import { asDraft, draftSeen, lockDraft, readPool } from './kept-draft.ts';

export type ChangeOfDraft = DraftVersion & { readonly change: RoundChange };
type TrackedChange = ChangeOfDraft & { readonly onProgress: OnProgress };

/** What the change would cost the round. Nothing is changed. */
export async function weighChange(deps: Deps, actor: Actor, asked: TrackedChange): Promise<WeighedChange> {
  const { fitLost, peopleLost, pairsBroken, after, plan } = await weigh(deps, actor, asked);
  const before = new Set(plan.pairs.map(({ members }) => members.join()));
  const draft = await deps.db.inWorkspace(actor.workspaceId, async (tx) =>
    asDraft(tx, await draftSeen(tx, { ...asked, personId: actor.personId }), deps.clock.now()),
  );
  const pairsMade = after.pairs.map(({ members }) => members).filter((each) => !before.has(each.join()));
  const shown = {
    fitLost: fitLostAsShown(asked.change, fitLost),
    peopleLost,
    pairsBroken,
    pairsMade,
    ...turnsTaken(plan, after),
  };
  const { kind, two } = asked.change;
  const asPair =
    kind === 'pin' ? planned(after).pairs.find(({ members }) => members.includes(two.a)) : undefined;
  return { change: asked.change, draft, ...shown, ...(asPair && { asPair }) };
}

/** Who is in the draft has been in it all along: whom one of the two leaves over and the other does not. */
function turnsTaken(before: Pick<RoundPlan, 'leftovers'>, after: Pick<RoundPlan, 'leftovers'>) {
  const [was, is] = [before, after].map(({ leftovers }) => leftovers.map(({ id }) => id));
  const [waited, waits] = [new Set(was), new Set(is)];
  return {
    leftOver: [...waits].filter((id) => !waited.has(id)),
    placed: [...waited].filter((id) => !waits.has(id)),
  };
}

export async function applyChange(deps: Deps, actor: Actor, asked: TrackedChange): Promise<RoundDraft> {
  const { change } = asked;
  const { rules, after, plan, input } = await weigh(deps, actor, asked);
  const wishes = {
    settings: plan.settings,
    hasOwnSettings: plan.hasOwnSettings,
    pins: [...dormantPins(plan.pins, input.rules.pinned, change), ...rules.pinned],
    bans: rules.forbidden,
  };
  return deps.db.inWorkspace(actor.workspaceId, async (tx) => {
    const round = await lockDraft(tx, { ...asked, personId: actor.personId });
    const changed = { what: change, by: actor.personId, ...wishes, ...planned(after) };
    return asDraft(tx, await saveChange(tx, round, changed), deps.clock.now());
  });
}

/** @throws RoundError where the change cannot be made, without a word of which rule is against it */
async function weigh({ db, clock }: Deps, { workspaceId, personId }: Actor, asked: TrackedChange) {
  const { change, onProgress } = asked;
  const { programId, plan, pool } = await db.inWorkspace(workspaceId, async (tx) => {
    const round = await draftSeen(tx, { ...asked, personId });
    const now = clock.now();
    const drift = driftOf(round.plan, await availabilityIn(tx, round.programId, now));
    if (!drift.holds) throw new RoundError('round-outdated');
    return { programId: round.programId, plan: round.plan, pool: await readPool(tx, round.programId, now) };
  });
  requireSense(plan, change);
  const people = ofTheDraft(plan, pool);
  const input = matchInputOf({ ...pool, people }, plan);
  const here = new Set(people.map(({ personId: id }) => id));
  const before = {
    pairs: plan.pairs,
    leftovers: plan.leftovers.filter(({ id }) => here.has(id)),
    totalFit: plan.pairs.reduce((total, { fit }) => total + fit, 0),
  };
  try {
    return { plan, input, ...(await costOfChangeInBackground({ input, before, change }, { onProgress })) };
  } catch (error) {
    if (!(error instanceof MatchingInputError)) throw error;
    // So that nobody can go through the people, looking for who is kept apart, without everybody reading of it.
    if (error.code === 'pin-not-allowed')
      await db.inWorkspace(workspaceId, (tx) =>
        recordAct(tx, { programId, by: personId, at: clock.now(), act: { kind: 'pair-refused' } }),
      );
    throw refusalOf(error);
  }
}

/** Who has joined since is left for a new run, so that what is shown is the cost of the change and of nothing else. */
function ofTheDraft({ pairs, leftovers }: RoundPlan, { people }: Pool): Pool['people'] {
  const inDraft = new Set([...pairs.flatMap(({ members }) => members), ...leftovers.map(({ id }) => id)]);
  return people.filter(({ personId }) => inDraft.has(personId));
}

function requireSense({ pairs, pins }: RoundPlan, { kind, two }: RoundChange): void {
  if (two.a === two.b) throw new RoundError('same-person');
  const are = (members: readonly string[]) => members.includes(two.a) && members.includes(two.b);
  const isPinned = pins.some((pin) => isSameTwosome(pin, two));
  if (kind === 'swap' && pairs.some(({ members }) => members.length === 2 && are(members)))
    throw new RoundError(isPinned ? 'already-pinned' : 'already-together');
  // The same whether it holds now or not: why it does not may be confidential.
  if (kind === 'pin' && isPinned) throw new RoundError('already-pinned');
}

/** Pins that cannot be kept just now stay for a later run, unless the change is about them. */
function dormantPins(
  pins: readonly Twosome[],
  inForce: readonly Twosome[],
  { two }: RoundChange,
): readonly Twosome[] {
  return pins.filter((pin) => !inForce.some((each) => isSameTwosome(each, pin)) && !isSameTwosome(pin, two));
}

const refusals: Partial<Record<MatchingInputFault, RoundError['code']>> = {
  'pin-not-allowed': 'kept-apart',
  'unknown-participant': 'not-in-round',
  'swap-in-trio': 'place-in-trio',
};

function refusalOf(error: MatchingInputError): Error {
  const code = refusals[error.code];
  return code === undefined ? error : new RoundError(code);
}
