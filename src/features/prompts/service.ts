import type { WorkspaceTransaction } from '../../db/database.ts';
import type { Prompt } from './model.ts';
import { findGiven, keepGiven } from './queries.ts';

const provisional: readonly Prompt[] = [
  { id: 'p1', text: 'What went well this week that you would like more of?' },
];

export async function promptFor(
  tx: WorkspaceTransaction,
  {
    pairId,
    occurrence,
    now,
  }: { readonly pairId: string; readonly occurrence: number; readonly now: Temporal.Instant },
): Promise<Prompt | undefined> {
  await findGiven(tx, pairId);
  const prompt = provisional[0];
  if (prompt) await keepGiven(tx, { pairId, occurrence, promptId: prompt.id, givenAt: now });
  return prompt;
}
