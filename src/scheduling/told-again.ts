import type { WorkspaceTransaction } from '../db/database.ts';

type OfPerson = {
  readonly programId: string;
  readonly personId: string;
  readonly kind: string;
  readonly occurrence: number;
};

/** Whether a later one of its kind has reached the person: what holds stands there then. */
export const wasToldAgain = (tx: WorkspaceTransaction, one: OfPerson): Promise<boolean> =>
  wasTold(tx, one, '>');

/** Whether one of its kind reached the person before, of the same program. */
export const wasToldBefore = (tx: WorkspaceTransaction, one: OfPerson): Promise<boolean> =>
  wasTold(tx, one, '<');

async function wasTold(
  { db }: WorkspaceTransaction,
  { programId, personId, kind, occurrence }: OfPerson,
  when: '<' | '>',
): Promise<boolean> {
  const row = await db
    .selectFrom('deliveries')
    .select('id')
    .where('personId', '=', personId)
    .where('programId', '=', programId)
    .where('kind', '=', kind)
    .where('state', '=', 'sent')
    .where('occurrence', when, occurrence)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}
