import { findingsAbout, type Finding, type Findings } from './finding.ts';

const { ok, warning, fault } = findingsAbout('clock');

/** In milliseconds. Slack's requests are refused where they seem five minutes old. */
const limits = { noticed: 30_000, refused: 240_000 } as const;

/** A clock somewhere else, asked between two moments of ours. All in milliseconds since 1970. */
export type ClockReading = {
  readonly of: 'Slack' | 'Postgres';
  readonly before: number;
  readonly told: number;
  readonly after: number;
  /** To how much the other clock was told. */
  readonly exactTo: number;
};

export const lookAtClocks = (readings: readonly ClockReading[]): Findings => readings.map(lookAtClock);

function lookAtClock(reading: ClockReading): Finding {
  const off = offBy(reading);
  const words = `${Math.round(off / 1000)} s away from the clock of ${reading.of}`;
  if (off >= limits.refused)
    return fault(words, 'Set the clock of this machine by NTP: so far off, what Slack sends is refused.');
  if (off >= limits.noticed) return warning(words, 'Let NTP keep the clock of each machine.');
  return ok(words);
}

/** As little as it can be: what the call itself took is nobody's fault. */
function offBy({ before, told, after, exactTo }: ClockReading): number {
  if (told > after) return told - after;
  return told + exactTo < before ? before - told - exactTo : 0;
}
