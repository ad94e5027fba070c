import type { WorkspaceTransaction } from '../../../../db/database.ts';
import { updatePlan } from '../queries/rounds.ts';
import type { DraftChange, Round, RoundPlan } from '../model/round.ts';

/** Changes that a draft remembers, to tell whoever saw an earlier version. */
const remembered = 20;

type Changed = Omit<RoundPlan, 'version' | 'changes'> & Pick<DraftChange, 'what' | 'by'>;

/** The draft's next version. The caller has locked its program. */
export async function saveChange(
  tx: WorkspaceTransaction,
  round: Round,
  { what, by, ...changed }: Changed,
): Promise<Round> {
  const version = round.plan.version + 1;
  const changes = [...round.plan.changes, { version, by, what }].slice(-remembered);
  const plan = { ...changed, version, changes };
  await updatePlan(tx, round.id, plan);
  return { ...round, plan };
}
