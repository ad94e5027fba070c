import { createHash } from 'node:crypto';

/** Each person's answers are looked at once a week. */
export const weekDays = 7;
/** Those of a pair together once in each four weeks. */
export const blockDays = 28;
/** So many days after that for each of them at the least: what one reads in private has time to come first. */
export const daysApart = 3;
const msOfADay = 24 * 60 * 60 * 1000;

/**
 * When the answers of each of a pair are looked at next: on a weekday drawn from the pair's id, so that the moment hangs on nobody's
 * answer.
 */
export const nextPrivateLook = (pairId: string, after: Temporal.Instant): Temporal.Instant =>
  nextLook(after, { everyDays: weekDays, dayIn: () => privateDay(pairId) });

const privateDay = (pairId: string): number => drawn(pairId) % weekDays;

/**
 * When it is looked at next whether a pair reads of a sign together: once in each four weeks, on a day drawn from the pair's id and
 * the number of these weeks. So the moment hangs on nobody's answer. Nor can one who was low before work out from a card that did
 * not come that the other was not yet: nobody in the pair knows when the look was.
 */
export const nextJointLook = (pairId: string, after: Temporal.Instant): Temporal.Instant =>
  nextLook(after, { everyDays: blockDays, dayIn: (block) => jointDay(pairId, block) });

/** Of each of the four weeks the days that are far enough from the look for each of them. */
function jointDay(pairId: string, block: number): number {
  const days = weekDays - daysApart;
  const place = drawn(`${pairId}/${block}`) % (days * (blockDays / weekDays));
  const week = Math.floor(place / days);
  return week * weekDays + ((privateDay(pairId) + daysApart + (place % days)) % weekDays);
}

type Looks = { readonly everyDays: number; readonly dayIn: (block: number) => number };

function nextLook(after: Temporal.Instant, { everyDays, dayIn }: Looks): Temporal.Instant {
  const lookIn = (block: number) =>
    Temporal.Instant.fromEpochMilliseconds((block * everyDays + dayIn(block)) * msOfADay);
  const block = Math.floor(after.epochMilliseconds / (everyDays * msOfADay));
  const look = lookIn(block);
  return Temporal.Instant.compare(look, after) > 0 ? look : lookIn(block + 1);
}

const drawn = (name: string): number => createHash('sha256').update(name).digest().readUInt32BE(0);
