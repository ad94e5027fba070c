import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { endStates } from '../../../scripts/slack-faults/end-state.ts';
import { faultsOf, methods } from '../../../scripts/slack-faults/faults.ts';
import { meet } from '../../../scripts/slack-faults/meet.ts';
import { tableOf } from '../../../scripts/slack-faults/table.ts';
import { startWorld, type TestWorld } from '../../support/world.ts';

const seen = endStates.parse(JSON.parse(readFileSync('scripts/slack-faults/seen.json', 'utf8')));
const of = (method: string, fault: string) =>
  seen.find((each) => each.method === method && each.fault === fault);

/** Columns are set by the formatter. */
const bare = (page: string): string => page.replaceAll(/ +/gu, ' ').replaceAll(/-+/gu, '-');

describe('the table of what becomes of an introduction by each fault', () => {
  it('is what the run has found: `npm run slack-faults` makes it anew', () => {
    const page = bare(readFileSync('docs/slack-faults.md', 'utf8'));
    const missing = bare(tableOf(seen))
      .split('\n')
      .filter((line) => !page.includes(line));
    expect(missing).toEqual([]);
  });

  it('has nineteen faults of each call', () => {
    for (const method of methods) {
      expect(faultsOf(method)).toHaveLength(19);
      expect(seen.filter((each) => each.method === method).map(({ fault }) => fault)).toEqual(
        faultsOf(method).map(({ name }) => name),
      );
    }
  });

  it('leaves no pair without either an introduction, or an admin who knows', () => {
    for (const state of seen)
      expect({
        ...state,
        isKnown: state.stands > 0 || state.pair === 'undone' || state.admin !== 'not told',
      }).toEqual({
        ...state,
        isKnown: true,
      });
  });

  it('tells the admin of each while it lasts', () => {
    expect(seen.filter(({ home }) => home === 'says nothing')).toEqual([]);
  });

  it('has an introduction stand there more than once only where its answer was lost after it was posted', () => {
    const twice = seen.filter(({ stands }) => stands > 1);
    expect(twice.map(({ method, fault, stands }) => ({ method, fault, stands }))).toEqual([
      { method: 'chat.postMessage', fault: 'connection cut after it acted', stands: 4 },
    ]);
  });
});

describe('a run of it', () => {
  let world: TestWorld;

  beforeAll(async () => {
    world = await startWorld();
    world.sandbox.slack.rateLimits.turnOff();
  });

  afterAll(() => world.stop());

  it.each([
    { method: 'conversations.open' as const, name: '`user_disabled`' },
    { method: 'chat.postMessage' as const, name: 'HTTP 500' },
  ])(
    'finds the same of $name at $method',
    async ({ method, name }) => {
      const fault = faultsOf(method).find((each) => each.name === name);
      if (!fault) throw new RangeError(`no fault ${name}`);
      expect(await meet(world.sandbox, { method, fault })).toEqual(of(method, name));
    },
    120_000,
  );
});
