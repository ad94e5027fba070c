import { Client } from 'pg';
import { moveToNext, underWay, type Passing } from './calm.ts';

type Known = Passing & { readonly databaseUrl: string };

/** In seconds of real time: a bot that cannot keep up is not waited for longer. */
const patience = 4;

/** In hours: how far the clock moves on then. */
const leap = 0.5;

/** Lets time go on through the troubles as fast as the bot does what is due, and never stand still. */
export function passingTime({ databaseUrl, ...passing }: Known) {
  let rows: Client | undefined;
  let last = performance.now();
  const open = async (): Promise<Client> => {
    const client = new Client({ connectionString: databaseUrl });
    // Its database is killed now and then.
    client.on('error', () => (rows = undefined));
    await client.connect();
    return client;
  };
  const pass = async () => {
    const isLate = performance.now() - last > patience * 1000;
    try {
      rows ??= await open();
      if ((await underWay(rows, passing.now())) === 0) await moveToNext(rows, passing);
      else if (isLate) passing.moveClock({ hours: leap });
      else return;
    } catch {
      rows = undefined;
      if (!isLate) return;
      passing.moveClock({ hours: leap });
    }
    last = performance.now();
  };
  return { pass, stop: () => void rows?.end().catch(() => undefined) };
}
