import { pairReader } from '../../language.ts';
import type { Expected } from '../../scheduling/coming-moments.ts';
import type { TimelineEntry } from '../page-server/timeline.ts';

const keptBy = {
  'put-off': 'Put off: two nudges in seven days come before it.',
  'no-room': 'Left out: two nudges in seven days come before it.',
  'no-hours': 'Left out: no hours suit all of them before it is stale.',
} as const;

type Foreseen = Pick<Expected, 'fits' | 'kept' | 'leftOut' | 'isWaiting' | 'dueAt' | 'at'>;

/** What becomes of something that is due, as things stand, and why not simply that it comes. */
export function fateOf(foreseen: Foreseen): Pick<TimelineEntry, 'state' | 'note'> {
  const { fits, kept, isWaiting, dueAt, at } = foreseen;
  if (!fits || kept === 'no-room' || kept === 'no-hours')
    return { state: 'left out', note: kept ? keptBy[kept] : whyLeftOut(foreseen) };
  if (isWaiting)
    return { state: 'waits', note: 'It is due, and waits for hours that suit all whom it reaches.' };
  if (kept) return { state: 'comes', note: keptBy[kept] };
  const isMoved = dueAt.until(at).total('hours') >= 1;
  return { state: 'comes', note: isMoved ? 'Moved to hours that suit all whom it reaches.' : undefined };
}

const whyLeftOut = ({ leftOut }: Foreseen): string =>
  `Left out: ${leftOut?.(pairReader) ?? 'as things stand, nothing calls for it then.'}`;
