import { asOwner } from '../db/operating/as-owner.ts';
import type { OpenedDatabase } from '../db/open-database.ts';
import type { Log } from '../log.ts';
import { lookForMissing } from './doctor/keys.ts';

/**
 * Says in the log which keys are missing, where the ring opens some of what is kept and not all. A start goes on meanwhile: it would be
 * a pity to take a whole bot away for one old value, and to keep it waiting, since every sealed value is looked at.
 */
export function warnOfMissingKeys({ url, keys }: Pick<OpenedDatabase, 'url' | 'keys'>, log: Log) {
  let isStopped = false;
  const look = async () => {
    const findings = await asOwner(url, (owner) => lookForMissing(owner, keys));
    for (const finding of findings)
      if (finding.level !== 'ok') log.warn({ next: finding.next }, finding.words);
  };
  void look().catch((error: unknown) => {
    if (!isStopped) log.warn({ err: error }, 'whether a key is missing could not be looked at');
  });
  return {
    stop: async () => {
      isStopped = true;
    },
  };
}
