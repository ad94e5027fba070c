import type { Actor } from '../../../actor.ts';
import type { Deps } from '../../../deps.ts';
import { programsJoinedBy } from '../../people/enrolment/service/membership.ts';
import { lately } from '../../programs/log/service.ts';
import { logsShown, type LogOf } from '../model.ts';

/** What the admins of a person's programs looked at and did lately. */
export async function logsFor(
  { db, clock }: Pick<Deps, 'db' | 'clock'>,
  { workspaceId, personId }: Actor,
): Promise<readonly LogOf[]> {
  return db.inWorkspace(workspaceId, async (tx) => {
    const programs = await programsJoinedBy(tx, personId, clock.now());
    const logs: LogOf[] = [];
    for (const { id, name } of programs.slice(0, logsShown))
      logs.push({ program: name, log: await lately(tx, id) });
    return logs;
  });
}
