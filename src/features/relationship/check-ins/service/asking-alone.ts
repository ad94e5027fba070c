import type { WorkspaceTransaction } from '../../../../db/database.ts';
import { dueTimeOf, scheduleAnew } from '../../../../scheduling/due-times.ts';
import { zoneOfEveryone } from '../../../../scheduling/place.ts';
import { nextOfRhythm } from '../../../../scheduling/rhythm.ts';
import { hasAnyCome } from '../../../../scheduling/sent.ts';
import { isOpen, type Pair } from '../../../pairs/pair/model.ts';
import { readPair } from '../../../pairs/pair/service/pairs.ts';
import { isFindingItsFeet } from '../../first-weeks/service.ts';
import { isSame, privateKind, type CheckIn, type Kind } from '../model/check-in.ts';
import { fortnight, isLeftAlone, nextInRhythm, type InvitationStanding } from '../model/resting.ts';
import { findLately } from '../queries/check-ins.ts';
import { findQuiet } from '../queries/wakes.ts';

type Due = { readonly pairId: string; readonly now: Temporal.Instant };

/** After each invitation of the pair's: it comes due once a fortnight has gone by with no other. */
export const planAlone = async (tx: WorkspaceTransaction, due: Due): Promise<void> =>
  scheduleAnew(tx, {
    pairId: due.pairId,
    kind: privateKind,
    dueAt: await inRhythm(tx, await readPair(tx, due.pairId), due.now),
  });

/** When it is due again; undefined once the pair has ended. */
export async function nextAlone(
  tx: WorkspaceTransaction,
  { pairId, now }: Due,
): Promise<Temporal.Instant | undefined> {
  const pair = await readPair(tx, pairId);
  return pair.state === 'ended' ? undefined : inRhythm(tx, pair, now);
}

async function inRhythm(
  tx: WorkspaceTransaction,
  pair: Pair,
  now: Temporal.Instant,
): Promise<Temporal.Instant> {
  const at = await dueTimeOf(tx, { pairId: pair.id, kind: 'check-in' satisfies Kind });
  return nextInRhythm({ at, timeZone: clockOf(pair) }, now);
}

/** By the same one's clock as the pair's own invitations. */
const clockOf = ({ members }: Pair): string =>
  zoneOfEveryone(members.map(({ id: personId, timeZone }) => ({ personId, timeZone })));

/** Whom of the pair a private invitation goes to now, unless it had another in this fortnight. */
export async function dueAlone(tx: WorkspaceTransaction, { pairId, now }: Due): Promise<readonly string[]> {
  const pair = await readPair(tx, pairId);
  const asked = await askedAlone(tx, pair, now);
  const kinds = ['check-in-session', 'check-in-milestone'] satisfies Kind[];
  const had =
    asked.length > 0 && (await hasAnyCome(tx, { pairId, kinds, since: now.subtract(fortnight.lasts) }));
  return had ? [] : asked;
}

/** When one of these comes to this one of the pair until then, as things stand: each of their own rhythm on which the pair rests. */
export async function aheadAlone(
  tx: WorkspaceTransaction,
  { pairId, personId }: { readonly pairId: string; readonly personId: string },
  until: Temporal.Instant,
): Promise<readonly Temporal.Instant[]> {
  const ahead: Temporal.Instant[] = [];
  const timeZone = clockOf(await readPair(tx, pairId));
  let at = await dueTimeOf(tx, { pairId, kind: privateKind });
  while (at && Temporal.Instant.compare(at, until) <= 0) {
    if ((await dueAlone(tx, { pairId, now: at })).includes(personId)) ahead.push(at);
    at = nextOfRhythm({ at, timeZone }, fortnight.days, at);
  }
  return ahead;
}

/** Who of the pair is asked on alone: nobody while the pair is asked, or has still to find its feet, or rests altogether. */
export async function askedAlone(
  tx: WorkspaceTransaction,
  pair: Pair,
  now: Temporal.Instant,
): Promise<readonly string[]> {
  if (!isOpen(pair) || !(await findQuiet(tx, [pair.id], now)).has(pair.id)) return [];
  if (await isFindingItsFeet(tx, pair, now)) return [];
  const members: string[] = [];
  for (const { id: personId } of pair.members)
    if (!isLeftAlone(await findLately(tx, { pairId: pair.id, personId }), now)) members.push(personId);
  return members;
}

type Stands = {
  readonly pair: Pair;
  readonly personId: string;
  readonly checkIn: CheckIn;
  readonly now: Temporal.Instant;
};

/** What holds of a private invitation that somebody has; undefined where that is gone with its pair. */
export async function standingAlone(
  tx: WorkspaceTransaction,
  { pair, personId, checkIn, now }: Stands,
): Promise<InvitationStanding | undefined> {
  const [latest] = await findLately(tx, { pairId: pair.id, personId });
  if (!latest) return undefined;
  if (pair.state === 'ended') return { standing: 'ended', latest };
  if (!isSame(latest, checkIn)) return { standing: 'newer', latest };
  if (latest.isAnswered) return { standing: 'answered', latest };
  if (pair.state === 'paused') return { standing: 'paused', latest };
  const rests = (await findQuiet(tx, [pair.id], now)).has(pair.id);
  return { standing: rests ? 'asked' : 'asked-in-dm', latest };
}
