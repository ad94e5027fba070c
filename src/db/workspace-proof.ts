import { createHash } from 'node:crypto';
import type { Client } from 'pg';

/** Two secrets of a database, made with its first table. The owner reads them; the app's role does not. */
export type ProofKeys = { readonly inner: Buffer; readonly outer: Buffer };

/**
 * What shows the database that the app itself put a transaction into this workspace: whoever only gets SQL in among its
 * statements can name another one, and not prove it. `proven_workspace()` reckons the same; two hashes, each with a key of
 * its own and one around the other, are a MAC (NMAC) that needs no extension of Postgres.
 */
export function proofOf({ inner, outer }: ProofKeys, workspaceId: string): string {
  return sha256(outer, sha256(inner, Buffer.from(workspaceId))).toString('hex');
}

export async function readProofKeys(owner: Client): Promise<ProofKeys> {
  const { rows } = await owner.query<ProofKeys>(
    'select inner_key as inner, outer_key as outer from proof_keys',
  );
  const [keys] = rows;
  if (!keys) throw new Error('the database has no proof keys: its first migration makes them');
  return keys;
}

function sha256(...parts: readonly Buffer[]): Buffer {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest();
}
