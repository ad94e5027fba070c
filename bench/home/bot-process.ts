/** The bot, in a process of its own: told how to be set up, it tells its port, and then how much each call asked of the database. */
import { Client } from 'pg';
import { countStatements } from './statements.ts';
import { botOf, type Setup } from './people.ts';

const statements = countStatements(Client);
process.once('disconnect', () => process.exit());
process.once('message', (setup: Setup) => {
  void start(setup);
});

async function start(setup: Setup): Promise<void> {
  const bot = await botOf(setup);
  const port = await bot.app.start();
  process.send?.({ port });
  process.on('message', () => process.send?.(statements.sinceLast()));
}
