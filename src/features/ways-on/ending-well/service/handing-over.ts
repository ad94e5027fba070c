import type { WorkspaceTransaction } from '../../../../db/database.ts';
import type { Deps } from '../../../../deps.ts';
import type { Happenings } from '../../../../happenings.ts';
import { queueDeliveries, queueUnsilenced } from '../../../../scheduling/deliveries.ts';
import { nextOccurrence } from '../../../../scheduling/due-times.ts';
import { mayHaveCome } from '../../../../scheduling/sent.ts';
import { findPerson } from '../../../../slack/directory.ts';
import { partnersOf, type Member, type Pair } from '../../../pairs/pair/model.ts';
import { endingOf } from '../../../pairs/pair/service/moves.ts';
import { readPair } from '../../../pairs/pair/service/pairs.ts';
import { membershipOf } from '../../../people/enrolment/service/membership.ts';
import { programOf } from '../../../programs/program/service.ts';
import {
  deliveryOf,
  haveAllDone,
  receivedBy,
  thanksKind,
  toHandOver,
  type ThanksDelivery,
  type Farewell,
  type Thanks,
} from '../model.ts';
import { findFarewells, keepFarewell } from '../queries.ts';

type Now = { readonly pair: Pair; readonly now: Temporal.Instant };

/** Whether it ends, or ended, with time for a farewell: on a day of its own, or on its program's last one. */
export const hadLastDay = async (tx: WorkspaceTransaction, pair: Pair): Promise<boolean> =>
  pair.closesOn !== undefined || (await programOf(tx, pair.programId)).isArchived;

/** What becomes of this one's words: they stay with them too where nobody is left to read them. */
export async function deliveryNow(
  tx: WorkspaceTransaction,
  { pair, now }: Now,
  own: Farewell,
): Promise<ThanksDelivery> {
  const over = await endingOf(tx, pair.id);
  const delivery = deliveryOf(own, over && { ...over, hadLastDay: await hadLastDay(tx, pair) }, now);
  if (delivery === 'waits') return haveAllDone(await findFarewells(tx, pair.id), pair) ? 'now' : 'waits';
  if (delivery !== 'now') return delivery;
  return hasReader(own, await whoIsThere(tx, { pair, now })) ? 'now' : 'kept';
}

/** Who of the pair can be handed anything: nothing goes to one who has left the program, or Slack. */
export async function whoIsThere(
  tx: WorkspaceTransaction,
  { pair: { programId, members }, now }: Now,
): Promise<readonly Member[]> {
  const there: Member[] = [];
  for (const member of members) {
    const person = await findPerson(tx, member.id);
    const { kind } = await membershipOf(tx, { programId, personId: member.id }, now);
    if (person?.isActive && kind !== 'out') there.push(member);
  }
  return there;
}

const hasReader = ({ personId }: Farewell, readers: readonly Member[]): boolean =>
  readers.some(({ id }) => id !== personId);

type Handing = Now & { readonly readers: readonly Member[] };

/** Each receives in private what the others thank them for, all at once. */
export async function handOver(
  tx: WorkspaceTransaction,
  queue: Deps['queue'],
  { pair, readers, now }: Handing,
): Promise<void> {
  const written = toHandOver(await findFarewells(tx, pair.id), pair).filter((each) =>
    hasReader(each, readers),
  );
  if (written.length === 0) return;
  const kind = thanksKind;
  const occurrence = await nextOccurrence(tx, { pairId: pair.id, kind });
  for (const farewell of written)
    await keepFarewell(
      tx,
      { pairId: pair.id, now },
      { ...farewell, handedNumber: occurrence, handed: farewell.wording.thanks },
    );
  const deliveries = readers
    .filter(({ id }) => written.some(({ personId }) => personId !== id))
    .map(({ id: personId }) => ({ pairId: pair.id, personId, kind, occurrence }));
  await queueDeliveries(tx, queue, { deliveries, now });
}

/**
 * A pair that had a last day has ended: what waits goes out, and so does what was on its way to one of it and fell silent with the
 * pair. Whoever has ended it by leaving receives nothing more.
 */
export async function handOverAtTheEnd(
  tx: WorkspaceTransaction,
  queue: Deps['queue'],
  { pairId, leaver, now }: Happenings['pairEnded'],
): Promise<void> {
  const pair = await readPair(tx, pairId);
  if (!(await hadLastDay(tx, pair))) return;
  const readers = pair.members.filter(({ id }) => id !== leaver);
  const personIds = readers.map(({ id }) => id);
  await queueUnsilenced(tx, queue, { pairId, personIds, kind: thanksKind, now });
  await keepUnread(tx, { pair, readers, now });
  await handOver(tx, queue, { pair, readers, now });
}

/** What was on its way to nobody but whoever has left stays with its writer. */
async function keepUnread(tx: WorkspaceTransaction, { pair, readers, now }: Handing): Promise<void> {
  for (const farewell of await findFarewells(tx, pair.id)) {
    const { personId: writer, handedNumber: occurrence, isEarlier } = farewell;
    if (occurrence === undefined || isEarlier || hasReader(farewell, readers)) continue;
    const came = partnersOf(pair, writer).map(({ id: personId }) =>
      mayHaveCome(tx, { pairId: pair.id, kind: thanksKind, occurrence, personId }),
    );
    if (!(await Promise.all(came)).includes(true))
      await keepFarewell(tx, { pairId: pair.id, now }, { ...farewell, handedNumber: undefined });
  }
}

/** What one of a pair receives with one handing over. */
export async function thanksFor(
  tx: WorkspaceTransaction,
  pair: Pair,
  { personId, number }: { readonly personId: string; readonly number: number },
): Promise<readonly Thanks[]> {
  const farewells = await findFarewells(tx, pair.id);
  return receivedBy(farewells, pair, { personId, number });
}
