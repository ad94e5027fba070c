import { readFileSync } from 'node:fs';
import { maxWeightMatching } from '../src/matching/max-weight-matching.ts';
import { readGraph } from './graph-file.ts';

// Prints "<milliseconds> <bytes>": how long the first call in a process takes, and the peak of that process.
const [, , file = '', goal] = process.argv;
const graph = readGraph(file);
const start = performance.now();
maxWeightMatching(graph, { maxCardinality: goal === 'largest' });
const milliseconds = performance.now() - start;
console.log(`${milliseconds} ${peakKilobytes() * 1024}`);

/** Linux counts a parent's peak into its child's `maxRSS`, but not into its VmHWM. */
function peakKilobytes(): number {
  try {
    return Number(/VmHWM:\s+(\d+) kB/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1]);
  } catch {
    return process.resourceUsage().maxRSS;
  }
}
