import { readFileSync, writeFileSync } from 'node:fs';
import { readSandboxConfig } from '../../src/config.ts';
import { createLog } from '../../src/log.ts';
import { startSandbox } from '../../src/sandbox/sandbox.ts';
import { openThrowawayDatabase } from '../../src/sandbox/throwaway-database.ts';
import type { EndState } from './end-state.ts';
import { faultsOf, methods } from './faults.ts';
import { meet } from './meet.ts';
import { withTable } from './table.ts';

const page = 'docs/slack-faults.md';
const data = new URL('seen.json', import.meta.url);

/** A Monday morning, so that nobody is asleep when it begins. */
const start = Temporal.Instant.from('2026-03-02T09:00:00Z');

const database = await openThrowawayDatabase(readSandboxConfig());
try {
  const seen: EndState[] = [];
  const sandbox = await startSandbox({ databaseUrl: database.url, log: createLog('silent'), start });
  sandbox.slack.rateLimits.turnOff();
  for (const method of methods)
    for (const fault of faultsOf(method)) {
      sandbox.clock.move(sandbox.clock.now().until(nextMonday(sandbox.clock.now())));
      seen.push(await meet(sandbox, { method, fault }));
      process.stdout.write(`${method}: ${fault.name}\n`);
    }
  await sandbox.stop();
  writeFileSync(data, `${JSON.stringify(seen, null, 2)}\n`);
  writeFileSync(page, withTable(readFileSync(page, 'utf8'), seen));
} finally {
  await database.stop();
}

function nextMonday(now: Temporal.Instant): Temporal.Instant {
  const weeks = Math.ceil(start.until(now).total('hours') / (7 * 24));
  return start.add({ hours: Math.max(0, weeks) * 7 * 24 });
}
