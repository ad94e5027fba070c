import type { Actor } from '../../../actor.ts';
import type { Content, Contents } from '../../../content/pack/content.ts';
import type { WorkspaceTransaction } from '../../../db/database.ts';
import type { Deps } from '../../../deps.ts';
import { todayOf } from '../../../language.ts';
import type { Happenings } from '../../../happenings.ts';
import { followAgain } from '../../../scheduling/live-messages.ts';
import { queueDeliveries } from '../../../scheduling/deliveries.ts';
import type { Pair } from '../../pairs/pair/model.ts';
import { tipInWords } from '../../pairs/pair/texts.ts';
import { pairReaderOf, readPair, requirePairOf } from '../../pairs/pair/service/pairs.ts';
import { unsettled } from '../agreement/model/terms.ts';
import { agreedBy } from '../agreement/service/versions.ts';
import { promptFor } from '../topics/service/giving.ts';
import { actionsOf, markAction } from '../actions/service.ts';
import { followUpFor, isOverdue, type ActionOutcome } from '../actions/model.ts';
import { frameFor } from '../preparation/model.ts';
import { planOf, rotaOf, rotaOfSession } from '../rota/service/reading.ts';
import { keepPlan, recordSession } from '../rota/service/recording.ts';
import { returnKind } from '../../pairs/away/model.ts';
import { agendaKind, type Recorded } from '../rota/model.ts';
import { latestQueuedAt, mayHaveCome } from '../../../scheduling/sent.ts';
import { AgendaError, pick, planFor, restartFor, tipsFor, type Agenda } from './model.ts';

type Session = { readonly pairId: string; readonly number: number };

/** Brings the agenda of the session that is next to the pair's DM, once, whoever of them asks; while that stays quiet, to them alone. */
export async function startSession(
  { db, clock, queue, content }: Deps,
  { workspaceId, personId }: Actor,
  { pairId, number }: Session,
): Promise<'comes' | 'is-there' | Agenda> {
  return db.inWorkspace(workspaceId, async (tx) => {
    const now = clock.now();
    const pair = await requirePairOf(tx, { pairId, personId, now }, 'start-session');
    const { sessionsHeld } = await rotaOf(tx, pair);
    if (number !== sessionsHeld + 1) throw new AgendaError('another-session');
    const agenda = { pairId, kind: agendaKind, occurrence: number };
    if (await mayHaveCome(tx, agenda)) return 'is-there';
    const { sessionPlans } = content.in((await pairReaderOf(tx, pair)).language);
    // Kept from now on: what they sign or decide while they meet is no reason to go by another.
    const { id: planId } = planFor(sessionPlans, await sessionOf(tx, pair, number));
    await keepPlan(tx, { pairId, number, planId });
    if (pair.state === 'paused') return agendaOf(tx, pair, { number, content, now });
    await queueDeliveries(tx, queue, { deliveries: [agenda], now });
    return 'comes';
  });
}

type AgendaParts = { readonly number: number; readonly content: Contents; readonly now: Temporal.Instant };

export async function agendaOf(
  tx: WorkspaceTransaction,
  pair: Pair,
  { number, content, now }: AgendaParts,
): Promise<Agenda> {
  const reader = await pairReaderOf(tx, pair);
  const pack = content.in(reader.language);
  const agreed = await agreedBy(tx, pair.id);
  const rota = await rotaOfSession(tx, pair, number);
  const session = await sessionOf(tx, pair, number);
  return {
    pairId: pair.id,
    number,
    rota,
    isHeld: (await rotaOf(tx, pair)).sessionsHeld >= number,
    minutes: (agreed ?? unsettled).sessionMinutes,
    plan: planFor(pack.sessionPlans, session),
    plans: pack.sessionPlans,
    prompt: await promptFor(tx, { pairId: pair.id, kind: agendaKind, occurrence: number }, { content, now }),
    frame: frameFor(pack.listeningFrames, number),
    lastActions: await askedAbout(tx, pair, { ...pack, number, today: todayOf(reader, now) }),
    restart: restartFor(pack.restarts, {
      number,
      lastHeldAt: rota.lastHeldAt,
      returnedAt: await latestQueuedAt(tx, { pairId: pair.id, kinds: [returnKind], by: now }),
      everyDays: (agreed ?? unsettled).sessionEveryDays,
      now,
    }),
    tips: tipsFor(session, (moment) => tipInWords(pack, { moment, pairId: pair.id, turn: number }, reader)),
  };
}

const sessionOf = async (tx: WorkspaceTransaction, pair: Pair, number: number) => ({
  number,
  isClosing: pair.state === 'closing',
  hasSigned: (await agreedBy(tx, pair.id)) !== undefined,
  keptPlan: await planOf(tx, { pairId: pair.id, number }),
});

/** Its agenda says that they have met: it can be pressed again. */
export async function openAgain(
  tx: WorkspaceTransaction,
  { pairId }: Happenings['sessionUndone'],
): Promise<void> {
  const { channelId } = await readPair(tx, pairId);
  await followAgain(tx, { pairId, channelId, kinds: [agendaKind] });
}

/** What each meant to do after the session before it, in the order of the draw, with a question by what has become of it. */
async function askedAbout(
  tx: WorkspaceTransaction,
  pair: Pair,
  {
    followUps,
    number,
    today,
  }: Pick<Content, 'followUps'> & { readonly number: number; readonly today: Temporal.PlainDate },
): Promise<Agenda['lastActions']> {
  const before = number - 1;
  const actions = await actionsOf(tx, { pairId: pair.id, number: before });
  return pair.members.flatMap(({ id, name }, seat) => {
    const own = actions.find(({ personId }) => personId === id);
    if (!own) return [];
    const question = followUpFor(followUps, { outcome: own.outcome, number: before, seat });
    return [{ ...own, name, isOverdue: isOverdue(own, today), question }];
  });
}

type Picked = Session & { readonly planIndex: number };

/** The session that is next goes by another of the plans. */
export async function pickPlan(
  { db, clock, content }: Deps,
  { workspaceId, personId }: Actor,
  { pairId, number, planIndex }: Picked,
): Promise<void> {
  await db.inWorkspace(workspaceId, async (tx) => {
    const pair = await requirePairOf(tx, { pairId, personId, now: clock.now() }, 'pick-plan');
    const { sessionsHeld } = await rotaOf(tx, pair);
    if (number !== sessionsHeld + 1) throw new AgendaError('another-session');
    const { sessionPlans } = content.in((await pairReaderOf(tx, pair)).language);
    await keepPlan(tx, { pairId, number, planId: pick(sessionPlans, planIndex).id });
  });
}

/** They have met: the session of that agenda is put on record, once, whoever of them says so. */
export const holdSession = (deps: Deps, actor: Actor, session: Session): Promise<Recorded> =>
  recordSession(deps, actor, { ...session, isAnother: true });

type Answered = Session & { readonly whose: string; readonly outcome: ActionOutcome };

/** What has become of one's own action, for all of the pair to see, with the question that follows. */
export async function answerAction(
  deps: Deps,
  actor: Actor,
  { whose, outcome, pairId, number }: Answered,
): Promise<void> {
  if (whose !== actor.personId) throw new AgendaError('not-yours');
  await markAction(deps, actor, { pairId, number: number - 1, outcome });
}
