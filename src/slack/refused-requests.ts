import type { Log } from '../log.ts';

/** Why a request never reached a listener. */
export type WhyRefused =
  'other-signature' | 'stale' | 'of-the-future' | 'unsigned' | 'too-long' | 'no-object' | 'unreadable';

/** What an operator may have to mend, where Slack itself is refused so. */
const hints: Partial<Readonly<Record<WhyRefused, string>>> = {
  'other-signature':
    'it is not signed with SLACK_SIGNING_SECRET. Where none of Slack’s gets through, copy that again from "Basic Information" of the Slack app',
  stale: 'it seems older than five minutes. Where all do, set the clock of this machine by NTP',
  'of-the-future': 'it seems to come from the future. Where all do, set the clock of this machine by NTP',
};

/** In milliseconds: one line says of all that came since the line before. */
const between = 10 * 60_000;

/**
 * Logs what is refused, however much of it comes, as seldom as that for each reason. Anybody may send anything.
 * @param now milliseconds of real time, which only ever go up
 */
export function tellRefusals(
  log: Pick<Log, 'warn'>,
  now: () => number = () => performance.now(),
): (why: WhyRefused) => void {
  const toldAt = new Map<WhyRefused, number>();
  const untold = new Map<WhyRefused, number>();
  return (why) => {
    const count = (untold.get(why) ?? 0) + 1;
    untold.set(why, count);
    if (now() - (toldAt.get(why) ?? -Infinity) < between) return;
    toldAt.set(why, now());
    untold.set(why, 0);
    const hint = hints[why];
    log.warn({ why, count }, `a request was refused${hint === undefined ? '' : `: ${hint}`}`);
  };
}

/** By what Bolt says of one that it could not verify. */
export function whyUnverified(error: unknown): WhyRefused {
  const said = Error.isError(error) ? error.message : '';
  if (said.includes('signature mismatch')) return 'other-signature';
  if (said.includes('request is stale')) return 'stale';
  return said.includes('verify authenticity') ? 'unsigned' : 'unreadable';
}
