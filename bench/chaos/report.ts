import type { Settled } from './ending.ts';

type Run = Settled & {
  readonly met: ReadonlyMap<string, number>;
  readonly seed: number;
  readonly seconds: number;
};

const mostShown = 20;

/** What became of a run, as bench/README.md has it. */
export function sayHow({
  tally,
  counts,
  told,
  pairs,
  nudges: kinds,
  peopleAmiss,
  settledIn,
  days,
  met,
  seed,
  seconds,
}: Run): string {
  const { nudges, mustArrive, faults } = tally;
  const row = (name: string, of: typeof nudges) =>
    `| ${[name, of.all, of.sent, of.waiting, of.dropped, of.unsure, of.failed, of.copies].join(' | ')} |`;
  return [
    `Seed ${seed}, ${seconds} s: ${counts.killed} replicas killed at work and ${counts.killedStarting} as they started, ${counts.gaveUp} that ended by themselves while they started or ` +
      `worked, ${counts.started} started. ${counts.acts} acts of people, ${counts.inVain} of which came to nothing they saw. ` +
      `${counts.passed} requests of Slack, ${counts.late} of them late and ${counts.doubled} twice. ${pairs} pairs. ` +
      `All was settled ${settledIn} s after the last trouble, in which ${days} days went by.`,
    '',
    ...[...met].map(([name, times]) => `- ${name}: ${times}`),
    '',
    '| deliveries | all | sent | wait for their moment | dropped | of these in doubt | failed | copies in Slack |',
    '| --- | --- | --- | --- | --- | --- | --- | --- |',
    row('nudges', nudges),
    row('must arrive', mustArrive),
    '',
    `Among the nudges, and sent of them: ${[...kinds].map(([kind, { all, sent }]) => `${kind} ${all}, ${sent}`).join('; ')}.`,
    `${told.byMark} of them can be told by what can be pressed in their message, ${told.byWords} by what it says. People of whom the bot has another zone than Slack: ${peopleAmiss.length}.`,
    faults.length === 0 ? 'Nothing lost, and nothing sent once too often.' : `${faults.length} faults:`,
    ...faults.slice(0, mostShown),
  ].join('\n');
}
