import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parser } from '@prometheus-io/lezer-promql';
import { parse } from 'yaml';
import { z } from 'zod';
import { createMetrics, type Metrics } from '../../src/operating/metrics.ts';

const read = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

const rules = z
  .object({
    groups: z.array(
      z.object({
        rules: z.array(
          z.object({
            alert: z.string(),
            expr: z.string(),
            labels: z.object({ severity: z.enum(['page', 'ticket']) }),
            annotations: z.object({ summary: z.string().min(1), do: z.string().min(1) }),
          }),
        ),
      }),
    ),
  })
  .parse(parse(read('ops/alerts.yml')))
  .groups.flatMap((group) => group.rules);

const panels = z
  .object({
    panels: z.array(
      z.object({
        title: z.string(),
        gridPos: z.object({ x: z.number(), y: z.number() }),
        targets: z.array(z.object({ expr: z.string() })).min(1),
      }),
    ),
  })
  .parse(JSON.parse(read('ops/dashboard.json'))).panels;

/** Grafana puts a time in its place. */
const shown = panels.flatMap(({ targets }) =>
  targets.map(({ expr }) => expr.replaceAll('$__rate_interval', '5m')),
);
const asked = [...rules.map(({ expr }) => expr), ...shown];

type Read = {
  readonly metrics: readonly string[];
  readonly labels: readonly string[];
  readonly faults: number;
};

/** What a question names, as Prometheus' own grammar takes it apart. */
function readQuestion(question: string): Read {
  const [metrics, labels]: [string[], string[]] = [[], []];
  let faults = 0;
  parser.parse(question).iterate({
    enter: ({ type, from, to, node }) => {
      if (type.isError) faults += 1;
      const words = question.slice(from, to);
      if (type.name === 'Identifier' && node.parent?.name === 'VectorSelector') metrics.push(words);
      if (type.name === 'LabelName') labels.push(words);
    },
  });
  return { metrics, labels, faults };
}

let metrics: Metrics;
let page: string;

beforeAll(async () => {
  metrics = createMetrics();
  const now = Temporal.Now.instant();
  metrics.watch({
    clock: { now: () => now },
    db: { oldestDue: async () => undefined },
    queue: { depth: async () => ({ ready: 0, active: 0, deferred: 0 }) },
  });
  page = (await metrics.read()).body;
});

afterAll(() => metrics.stop());

/** Each by the names under which a page shows it: a histogram has three. */
function namesOnPage(): ReadonlySet<string> {
  const types = [...page.matchAll(/^# TYPE (\S+) (\S+)$/gmu)];
  return new Set(
    types.flatMap(([, name = '', type]) =>
      type === 'histogram' ? ['_bucket', '_sum', '_count'].map((end) => `${name}${end}`) : [name],
    ),
  );
}

describe('ops/', () => {
  it('asks Prometheus in its own language, and for nothing that is not on the page', () => {
    const known = namesOnPage();
    // Prometheus has this one of each place that it reads.
    const ownOfPrometheus = 'up';
    for (const question of asked) {
      const { metrics: named, faults } = readQuestion(question);
      expect([question, faults]).toEqual([question, 0]);
      expect(named.length).toBeGreaterThan(0);
      expect(named.filter((name) => name !== ownOfPrometheus && !known.has(name))).toEqual([]);
    }
  });

  it('asks by labels that the metrics have', () => {
    const ofMetrics = ['kind', 'outcome', 'method', 'status', 'state', 'why', 'le'];
    const ofPrometheus = ['job', 'instance'];
    const named = asked.flatMap((question) => readQuestion(question).labels);
    expect(named.filter((label) => ![...ofMetrics, ...ofPrometheus].includes(label))).toEqual([]);
    expect(new Set(named)).toEqual(new Set([...ofMetrics, 'job']));
  });

  it('watches each metric of the bot’s own by a panel, and each that docs/operations.md calls worth an alarm by a rule', () => {
    const inRules = rules.flatMap(({ expr }) => readQuestion(expr).metrics).join(' ');
    const inPanels = shown.flatMap((question) => readQuestion(question).metrics).join(' ');
    const own = [...page.matchAll(/^# TYPE (peer_pairs_\S+) /gmu)].map(([, name = '']) => name);
    expect(own.length).toBeGreaterThan(6);
    expect(own.filter((name) => !inPanels.includes(name))).toEqual([]);
    const told = [...read('docs/operations.md').matchAll(/`((?:peer_pairs|nodejs)_[a-z0-9_]+)/gu)].map(
      ([, name = '']) => name,
    );
    expect(told.filter((name) => !inRules.includes(name))).toEqual([]);
    expect(told.filter((name) => !inPanels.includes(name))).toEqual([]);
    expect(own.filter((name) => !told.includes(name))).toEqual([]);
  });

  it('gives each rule and panel a name and a place of its own', () => {
    const places = panels.map(({ gridPos: { x, y } }) => `${x}/${y}`);
    for (const names of [rules.map(({ alert }) => alert), panels.map(({ title }) => title), places])
      expect(new Set(names).size).toBe(names.length);
  });
});
