import { maxWeightMatching } from '../src/matching/max-weight-matching.ts';
import { readGraph } from './graph-file.ts';

// Prints "<milliseconds> <bytes>": how long the first call in a process takes, and by how much its memory grows.
const [, , file = '', goal] = process.argv;
const graph = readGraph(file);
const before = process.memoryUsage.rss();
const start = performance.now();
maxWeightMatching(graph, { maxCardinality: goal === 'largest' });
const milliseconds = performance.now() - start;
console.log(`${milliseconds} ${process.resourceUsage().maxRSS * 1024 - before}`);
