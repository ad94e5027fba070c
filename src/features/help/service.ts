import { commandsFor, type Command } from '../../command.ts';
import type { Deps } from '../../deps.ts';
import { capacitiesOf, commandsOf, type Feature } from '../../feature.ts';

/** What this person can ask for just now, in the order of the features. */
export async function commandsNowFor(
  { db, clock }: Pick<Deps, 'db' | 'clock'>,
  features: readonly Feature[],
  { workspaceId, personId }: { readonly workspaceId: string; readonly personId: string },
): Promise<readonly Command[]> {
  const who = { personId, now: clock.now() };
  const capacities = await db.inWorkspace(workspaceId, (tx) => capacitiesOf(features, tx, who));
  return commandsFor(commandsOf(features), capacities);
}
