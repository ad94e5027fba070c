import { parentPort, workerData } from 'node:worker_threads';
import { costOfChange } from '../../../../matching/cost-of-change.ts';
import type { MatchProgress } from '../../../../matching/match.ts';
import { MatchingInputError } from '../../../../matching/match.ts';
import { formed } from './matching-worker.ts';
import type { MatchingReport, MatchingTask } from './matching-worker.ts';

/** Milliseconds between two reports of progress within a stage. */
const REPORT_INTERVAL = 100;

function post(report: MatchingReport): void {
  parentPort?.postMessage(report);
}

function progressReporter(): (progress: MatchProgress) => void {
  let stage: MatchProgress['stage'] | undefined;
  let reportedAt = 0;
  return (progress) => {
    const now = performance.now();
    if (progress.stage === stage && now - reportedAt < REPORT_INTERVAL) return;
    stage = progress.stage;
    reportedAt = now;
    post({ kind: 'progress', progress });
  };
}

function carryOut(task: MatchingTask): MatchingReport {
  return task.kind === 'round'
    ? { kind: 'round', ...formed(task.input, progressReporter()) }
    : { kind: 'change', cost: costOfChange(task, progressReporter()) };
}

function answer(task: MatchingTask): MatchingReport {
  try {
    return carryOut(task);
  } catch (error) {
    if (error instanceof MatchingInputError) return { kind: 'refused', code: error.code, item: error.item };
    throw error;
  }
}

const task: MatchingTask = workerData;
post(answer(task));
