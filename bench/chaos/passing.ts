import { Client } from 'pg';
import { moveToNext, underWay, type Passing } from './calm.ts';

type Known = Passing & { readonly databaseUrl: string };

/** In seconds of real time: a bot that cannot keep up is not waited for longer. */
const patience = 4;

/** In hours: how far the clock moves on then. */
const leap = 0.5;

/** A topic comes by the calendar alone, and a check-in by that or after a session. */
const ofEachKind = `
  select count(distinct left(kind, 8))::int as kinds from deliveries
  where kind in ('prompt', 'check-in', 'check-in-session')`;

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
  const isLoadWhole = async (): Promise<boolean> => {
    const found = await rows?.query<{ kinds: number }>(ofEachKind).catch(() => undefined);
    return found?.rows[0]?.kinds === 2;
  };
  return { pass, isLoadWhole, stop: () => void rows?.end().catch(() => undefined) };
}
