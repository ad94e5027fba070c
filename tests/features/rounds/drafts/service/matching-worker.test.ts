import { describe, expect, it } from '@jest/globals';
import { workforce } from '../../../../../bench/workforce.ts';
import {
  costOfChangeInBackground,
  matchInBackground,
} from '../../../../../src/features/rounds/drafts/service/matching-worker.ts';
import { person, round } from '../../../../matching/people.ts';
import { costOfChange } from '../../../../../src/matching/cost-of-change.ts';
import type { MatchInput, MatchProgress } from '../../../../../src/matching/match.ts';
import { DEFAULT_RULES, match, MatchingInputError } from '../../../../../src/matching/match.ts';

const large: MatchInput = { ...workforce(260), rules: DEFAULT_RULES };
const small: MatchInput = { ...workforce(20), rules: DEFAULT_RULES };

describe('matching in the background', () => {
  it.each([
    ['small', small],
    ['large', large],
  ])('gives a %s round the same as matching here', async (_, input) => {
    expect(await matchInBackground(input)).toEqual({ round: match(input) });
  });

  it.each([4, 16, 40])('says of %i who have all met what fewer months would give', async (people) => {
    const ids = Array.from({ length: people }, (_, at) => `P${at + 10}`);
    const history = ids.flatMap((a, at) => ids.slice(at + 1).map((b) => ({ a, b, monthsAgo: 7 })));
    const { repeats } = await matchInBackground({ ...round(ids.map((id) => person(id))), history });
    expect(repeats).toEqual({ months: 7, pairs: people / 2, trios: 0, isEveryone: true });
  });

  it('tells how far it is, stage by stage', async () => {
    const stages: MatchProgress['stage'][] = [];
    await matchInBackground(large, { onProgress: ({ stage }) => stages.push(stage) });
    expect([...new Set(stages)]).toEqual(['candidates', 'matching', 'explaining']);
  });

  it('refuses bad input with the same error as matching here', async () => {
    const [first] = large.participants;
    const twice = {
      ...large,
      participants: [...large.participants, ...(first === undefined ? [] : [first])],
    };
    await expect(matchInBackground(twice)).rejects.toThrow(MatchingInputError);
  });

  it('ends when it is cancelled', async () => {
    const cancelled = new AbortController();
    const run = matchInBackground(large, { signal: cancelled.signal });
    cancelled.abort(new Error('The admin closed the preview'));
    await expect(run).rejects.toThrow('The admin closed the preview');
  });

  it('does not begin when it is cancelled beforehand', async () => {
    await expect(
      matchInBackground(small, { signal: AbortSignal.abort(new Error('Too late')) }),
    ).rejects.toThrow('Too late');
  });

  it('says what a change costs', async () => {
    const before = match(large);
    const [a, b] = before.pairs[0]?.members ?? ['', ''];
    const change = { input: large, before, change: { kind: 'forbid', two: { a, b } } } as const;
    expect(await costOfChangeInBackground(change)).toEqual(costOfChange(change));
  });
});
