import { forgetCompiled, keepCompiled } from './compiled.ts';
import { forgetPacks, keepPacks } from './packs-read.ts';
import { prepareTemplate } from './prepare-template.ts';
import { announceTestRun } from './test-run.ts';
import { startTestRun } from './test-run-lifecycle.ts';
import type { RunningTests } from './test-run-lifecycle.ts';
import { endWorldOfWorker } from './world-of-worker.ts';

let running: RunningTests | undefined;

// oxlint-disable-next-line import/no-default-export -- jest calls the default export of its global setup
export default async function setUp(): Promise<void> {
  running = await startTestRun(prepareTemplate);
  keepPacks(running.run);
  keepCompiled(running.run);
  announceTestRun(running.run);
}

/** jest loads setup and teardown in one process, so this module still knows the run. */
export async function tearDown(): Promise<void> {
  // Where jest has run the tests in its own process.
  await endWorldOfWorker();
  if (running) {
    forgetPacks(running.run);
    forgetCompiled(running.run);
  }
  await running?.stop();
}
