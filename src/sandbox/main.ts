import { systemClock } from '../clock.ts';
import { readSandboxConfig } from '../config.ts';
import { requireFreePort } from '../listen-port.ts';
import { createLog } from '../log.ts';
import { runUntilStopped } from '../run-until-stopped.ts';
import { people } from './people/people.ts';
import { startSandbox } from './sandbox.ts';
import { openThrowawayDatabase } from './throwaway-database.ts';
import { workingMorning } from './working-morning.ts';

await runUntilStopped(async (started) => {
  const config = readSandboxConfig();
  await requireFreePort(config.port, '127.0.0.1');
  const database = started(await openThrowawayDatabase(config));
  const sandbox = started(
    await startSandbox({
      databaseUrl: database.url,
      log: createLog('warn'),
      port: config.port,
      start: workingMorning(systemClock.now()),
    }),
  );
  await sandbox.addWorkspace({ teamId: 'T0001', name: 'Northwind', people });
  process.stdout.write(`Peer Pairs sandbox ready at ${sandbox.slack.url}\n`);
});
