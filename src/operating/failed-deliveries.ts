import { findDeadLetters, type DeadLetter } from '../db/operating/dead-letters.ts';
import type { Deps } from '../deps.ts';
import { asOwnerAtThisVersion } from '../prepare-database.ts';
import { queueAgain } from '../scheduling/deliveries.ts';

/** Of each kind and cause how many, and then each of them by its id. No content, and nobody's name. */
export async function failedInLines(databaseUrl: string): Promise<readonly string[]> {
  const letters = await asOwnerAtThisVersion(databaseUrl, findDeadLetters);
  if (letters.length === 0) return ['Nothing was given up.'];
  const counts = [...Map.groupBy(letters, ({ kind, cause }) => `${kind}  ${cause}`)]
    .map(([what, alike]) => ({ what, count: alike.length }))
    .toSorted((one, other) => other.count - one.count);
  return [
    ...counts.map(({ what, count }) => `${String(count).padStart(6)}  ${what}`),
    '',
    ...letters.map(lineOf),
    ...(letters.some(({ over }) => over === null) ? ['', howToRedrive] : []),
  ];
}

const howToRedrive =
  'To send one once more: npm run failed-deliveries -- --redrive <id>. All that surely did not arrive: --redrive --all.';

const lineOf = ({ id, workspaceId, kind, cause, since, mayHaveArrived, over }: DeadLetter): string =>
  [
    id,
    workspaceId,
    since,
    kind,
    cause,
    ...(mayHaveArrived ? ['may have arrived'] : []),
    ...(over === null ? [] : [over]),
  ].join('  ');

export type Redriven = {
  /** How many are on their way again. */
  readonly count: number;
  /** How many were left, since they may have arrived: those are redriven one by one. */
  readonly left: number;
  /** Of those asked for and left, since nobody is there for them any more, why each. */
  readonly over: readonly string[];
};

export function redrivenInWords({ count, left, over }: Redriven): readonly string[] {
  return [
    count === 0 ? 'None is redriven.' : `${count} on their way again.`,
    ...(over.length > 0
      ? [`${over.length} no longer fit, and stay as they are: ${[...new Set(over)].join('; ')}.`]
      : []),
    ...(left > 0 ? [`${left} may have arrived, and were left: redrive those one by one.`] : []),
  ];
}

/**
 * What was given up goes out as though it were new, and once: whoever asks at the same moment, here or in Slack, finds it on its
 * way. By its id also what may have arrived. What nobody is there for any more stays, as in Slack, so that its admins still see it.
 * @param which an id, or `all` for what surely did not arrive
 */
export async function redrive(
  { db, queue, clock }: Pick<Deps, 'db' | 'queue' | 'clock'>,
  databaseUrl: string,
  which: string,
): Promise<Redriven> {
  const letters = await asOwnerAtThisVersion(databaseUrl, findDeadLetters);
  const chosen = letters.filter(({ id, mayHaveArrived }) =>
    which === 'all' ? !mayHaveArrived : id === which,
  );
  let count = 0;
  for (const { id, workspaceId } of chosen.filter(({ over }) => over === null)) {
    const again = { deliveryId: id, now: clock.now() };
    if (await db.inWorkspace(workspaceId, (tx) => queueAgain(tx, queue, again))) count += 1;
  }
  const left =
    which === 'all' ? letters.filter(({ mayHaveArrived, over }) => mayHaveArrived && over === null) : [];
  return { count, left: left.length, over: chosen.flatMap(({ over }) => over ?? []) };
}
