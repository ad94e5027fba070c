import { members, pairId, personId } from '../../extreme.ts';

export const now = Temporal.Instant.from('2026-03-09T09:00:00Z');

/** It begins within the hour. */
export const series = {
  pairId,
  number: 1,
  timeZone: 'Europe/Lisbon',
  firstOn: Temporal.PlainDate.from('2026-03-09'),
  time: Temporal.PlainTime.from('10:00'),
  suggestedBy: personId,
  suits: members.map(({ id }) => id),
  within: 'working-hours',
  lastOn: Temporal.PlainDate.from('2026-03-09'),
} as const;
