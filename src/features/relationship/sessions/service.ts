import type { Actor } from '../../../actor.ts';
import type { Content, Contents } from '../../../content/pack/content.ts';
import type { WorkspaceTransaction } from '../../../db/database.ts';
import type { Deps } from '../../../deps.ts';
import { todayOf, type Reader } from '../../../language.ts';
import type { Happenings } from '../../../happenings.ts';
import { followAgain } from '../../../scheduling/live-messages.ts';
import { queueDeliveries } from '../../../scheduling/deliveries.ts';
import type { Pair } from '../../pairs/pair/model.ts';
import { tipInWords } from '../../pairs/pair/texts.ts';
import { pairReaderOf, readPair, requirePairOf } from '../../pairs/pair/service/pairs.ts';
import { unsettled } from '../agreement/model/terms.ts';
import { agreedBy } from '../agreement/service/versions.ts';
import { promptFor } from '../topics/service/giving.ts';
import { lastActionsOf, markAction } from '../actions/service.ts';
import { followUpFor, isOverdue, type Outcome } from '../actions/model.ts';
import { frameFor } from '../preparation/model.ts';
import { recordSession, rotaOf } from '../rota/service.ts';
import { returnKind } from '../../pairs/away/model.ts';
import { agendaKind, sessionHeldKind } from '../rota/model.ts';
import { latestQueuedAt, mayHaveCome } from '../../../scheduling/sent.ts';
import { AgendaError, pick, planFor, restartFor, tipsFor, type Agenda } from './model.ts';

type Session = { readonly pairId: string; readonly number: number };

/** Brings the agenda of the session that is next to the pair's DM, once, whoever of them asks. */
export async function startSession(
  { db, clock, queue }: Deps,
  { workspaceId, personId }: Actor,
  { pairId, number }: Session,
): Promise<void> {
  await db.inWorkspace(workspaceId, async (tx) => {
    const now = clock.now();
    const pair = await requirePairOf(tx, { pairId, personId, now }, 'start-session');
    const { sessionsHeld } = await rotaOf(tx, pair);
    if (number !== sessionsHeld + 1) throw new AgendaError('another-session');
    await queueDeliveries(tx, queue, {
      deliveries: [{ pairId, kind: agendaKind, occurrence: number }],
      now,
    });
  });
}

type Parts = { readonly number: number; readonly content: Contents; readonly now: Temporal.Instant };

export async function agendaOf(
  tx: WorkspaceTransaction,
  pair: Pair,
  { number, content, now }: Parts,
): Promise<Agenda> {
  const reader = await pairReaderOf(tx, pair);
  const pack = content.in(reader.language);
  const agreed = await agreedBy(tx, pair.id);
  const rota = await rotaOf(tx, pair);
  const session = { number, isClosing: pair.state === 'closing', hasSigned: agreed !== undefined };
  return {
    pairId: pair.id,
    number,
    rota,
    minutes: (agreed ?? unsettled).sessionMinutes,
    plan: planFor(pack.sessionPlans, session),
    plans: pack.sessionPlans,
    prompt: await promptFor(tx, { pairId: pair.id, kind: agendaKind, occurrence: number }, { content, now }),
    frame: frameFor(pack.listeningFrames, number),
    lastActions: await askedAbout(tx, pair, { ...pack, today: todayOf(reader, now) }),
    restart: restartFor(pack.restarts, {
      number,
      lastHeldAt: rota.lastHeldAt,
      returnedAt: await latestQueuedAt(tx, { pairId: pair.id, kinds: [returnKind] }),
      everyDays: (agreed ?? unsettled).sessionEveryDays,
      now,
    }),
    tips: tipsFor(session, (moment) => tipInWords(pack, { moment, pairId: pair.id, turn: number }, reader)),
  };
}

/** It was put on record, and taken off it since. */
export async function isUndone(tx: WorkspaceTransaction, pair: Pair, number: number): Promise<boolean> {
  const { sessionsHeld } = await rotaOf(tx, pair);
  const wasHeld = { pairId: pair.id, kind: sessionHeldKind, occurrence: number };
  return sessionsHeld < number && (await mayHaveCome(tx, wasHeld));
}

/** Its agenda says that they have met: it can be pressed again. */
export async function openAgain(
  tx: WorkspaceTransaction,
  { pairId }: Happenings['sessionUndone'],
): Promise<void> {
  const { channelId } = await readPair(tx, pairId);
  await followAgain(tx, { pairId, channelId, kinds: [agendaKind] });
}

/** What each meant to do, in the order of the draw, with a question by what has become of it. */
async function askedAbout(
  tx: WorkspaceTransaction,
  pair: Pair,
  { followUps, today }: Pick<Content, 'followUps'> & { readonly today: Temporal.PlainDate },
): Promise<Agenda['lastActions']> {
  const { number, actions } = await lastActionsOf(tx, pair);
  return pair.members.flatMap(({ id, name }, seat) => {
    const own = actions.find(({ personId }) => personId === id);
    if (!own) return [];
    const question = followUpFor(followUps, { outcome: own.outcome, number, seat });
    return [{ ...own, name, isOverdue: isOverdue(own, today), question }];
  });
}

type Picked = Session & { readonly planIndex: number };

/** The same agenda by another of the plans, and who reads it. */
export async function pickPlan(
  { db, clock, content }: Deps,
  { workspaceId, personId }: Actor,
  { pairId, number, planIndex }: Picked,
): Promise<{ readonly agenda: Agenda; readonly reader: Reader }> {
  return db.inWorkspace(workspaceId, async (tx) => {
    const now = clock.now();
    const pair = await requirePairOf(tx, { pairId, personId, now }, 'pick-plan');
    const agenda = await agendaOf(tx, pair, { number, content, now });
    return {
      agenda: { ...agenda, plan: pick(agenda.plans, planIndex) },
      reader: await pairReaderOf(tx, pair),
    };
  });
}

/** They have met: the session of that agenda is put on record, once, whoever of them says so. */
export async function holdSession(
  deps: Deps,
  actor: Actor,
  picked: Picked,
): Promise<{ readonly agenda: Agenda; readonly reader: Reader }> {
  const shown = await pickPlan(deps, actor, picked);
  await recordSession(deps, actor, { ...picked, isAnother: true });
  return shown;
}

type Answered = Picked & { readonly whose: string; readonly outcome: Outcome };

/** What has become of one's own action, for all of the pair to see; the same agenda with the question that follows. */
export async function answerAction(
  deps: Deps,
  actor: Actor,
  { whose, outcome, ...picked }: Answered,
): Promise<{ readonly agenda: Agenda; readonly reader: Reader }> {
  if (whose !== actor.personId) throw new AgendaError('not-yours');
  const { pairId, number } = picked;
  await markAction(deps, actor, { pairId, number: number - 1, outcome });
  return pickPlan(deps, actor, picked);
}
