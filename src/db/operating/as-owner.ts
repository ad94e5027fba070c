import { Client } from 'pg';
import { connectionTo } from '../connection.ts';

export type Owner = Client;

/** For an operator's commands: as the user of DATABASE_URL, from whom row-level security hides nothing. Nothing is prepared. */
export async function asOwner<T>(url: string, work: (owner: Owner) => Promise<T>): Promise<T> {
  const owner = new Client(connectionTo(url));
  // Unheard, a connection that breaks would end the process before anybody could say why.
  owner.on('error', () => undefined);
  await owner.connect();
  try {
    return await work(owner);
  } finally {
    await owner.end().catch(() => undefined);
  }
}
