import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { loadContent } from '../../../../../src/content/loading/load-content.ts';
import { themes } from '../../../../../src/content/pack/tags.ts';
import type { Prompt } from '../../../../../src/content/pack/content.ts';
import type { Theme } from '../../../../../src/content/pack/tags.ts';
import { choosePrompt } from '../../../../../src/features/relationship/topics/model/choosing.ts';
import type { PromptRequest } from '../../../../../src/features/relationship/topics/model/choosing.ts';
import type { Progress, Showing } from '../../../../../src/features/relationship/topics/model/topic.ts';
import { aRequest } from '../requests.ts';

const { prompts } = loadContent('content').in('en');
/** A pack so small that it is soon used up. */
const few = prompts.filter((_, index) => index % 20 === 0);
const start = Temporal.PlainDate.from('2026-01-05');

function anyRequest(pack: readonly Prompt[]): fc.Arbitrary<PromptRequest> {
  const ids = pack.map(({ id }) => id);
  const history = fc.shuffledSubarray(ids).map((shown) =>
    shown.map((promptId, index) => ({
      promptId,
      on: start.subtract({ weeks: 52 }).add({ hours: 20 * index }),
    })),
  );
  return fc
    .record({
      pairId: fc.string(),
      occurrence: fc.string(),
      progress: fc.record({
        sessionsHeld: fc.nat(60),
        occasion: fc.constantFrom('agenda', 'between'),
        closing: fc.boolean(),
      }),
      audience: fc.constantFrom('mentee', 'mentor', 'pair'),
      goalThemes: fc.subarray([...themes]),
      mutedThemes: fc.subarray([...themes]),
      saved: fc.subarray(ids, { maxLength: 5 }),
      history,
      swappedAway: fc.subarray(ids, { maxLength: 2 }),
    })
    .map((request) => aRequest({ ...request, today: start }));
}

type Year = {
  readonly pairId: string;
  readonly goalThemes: readonly Theme[];
  readonly mutedThemes: readonly Theme[];
};
type ShowingThen = Showing & { readonly because: string; readonly progress: Progress };

/** Every week a session and a scheduled prompt, each swapped twice: the most that a pair can be shown. */
function denseWeeks(weeks: number, year: Year): readonly ShowingThen[] {
  const shown: ShowingThen[] = [];
  for (let week = 0; week < weeks; week += 1)
    for (const occasion of ['between', 'agenda'] as const) {
      const progress = { sessionsHeld: week, occasion, closing: false };
      const audience = occasion === 'agenda' ? 'mentee' : 'pair';
      const on = start.add({ weeks: week });
      const history = [...shown];
      const swappedAway: string[] = [];
      for (let swap = 0; swap <= 2; swap += 1) {
        const occurrence = `${occasion} ${week}`;
        const request = aRequest({
          ...year,
          progress,
          audience,
          occurrence,
          history,
          swappedAway,
          today: on,
        });
        const choice = choosePrompt(prompts, request);
        if (choice === undefined) throw new Error('The pair went away empty-handed.');
        shown.push({ promptId: choice.prompt.id, on, because: choice.because, progress });
        swappedAway.push(choice.prompt.id);
      }
    }
  return shown;
}

function variety(requests: readonly PromptRequest[]): number {
  return new Set(requests.map((request) => choosePrompt(prompts, request)?.prompt.id)).size;
}

describe('the chooser, for all pairs', () => {
  it('gives the same prompt to the same request, in whatever order the pack stands', () => {
    fc.assert(
      fc.property(anyRequest(prompts), fc.nat(prompts.length), (request, at) => {
        const turned = [...prompts.slice(at), ...prompts.slice(0, at)];
        expect(choosePrompt(turned, request)).toEqual(choosePrompt(prompts, request));
      }),
    );
  });

  it('never shows a muted theme, a depth too early, or what was swapped away', () => {
    fc.assert(
      fc.property(anyRequest(few), (request) => {
        const choice = choosePrompt(few, request);
        const shown = choice === undefined ? [] : [choice.prompt];
        expect(shown.filter(({ theme }) => request.mutedThemes.includes(theme))).toEqual([]);
        expect(shown.filter(({ id }) => request.swappedAway.includes(id))).toEqual([]);
        expect(shown.filter(({ depth }) => depth === 3 && request.progress.sessionsHeld < 2)).toEqual([]);
      }),
    );
  });

  it('is empty-handed only where every theme is muted', () => {
    fc.assert(
      fc.property(anyRequest(prompts), (request) => {
        const choice = choosePrompt(prompts, request);
        expect(choice === undefined).toBe(request.mutedThemes.length === themes.length);
      }),
    );
  });

  it('repeats only once everything allowed was shown, and calls it a repeat', () => {
    fc.assert(
      fc.property(anyRequest(few), (request) => {
        const { history, saved, mutedThemes, swappedAway } = request;
        const shown = history.map(({ promptId }) => promptId);
        const choice = choosePrompt(few, request);
        const id = choice?.prompt.id ?? 'none';
        const again = shown.includes(id) && !saved.includes(id);
        const left = few.filter(
          (prompt) =>
            prompt.depth < 3 &&
            ![...shown, ...swappedAway].includes(prompt.id) &&
            !mutedThemes.includes(prompt.theme),
        );
        expect(choice?.because === 'repeat').toBe(again);
        expect(again && left.length > 0).toBe(false);
      }),
    );
  });

  it('spreads over the pack: other pairs, and other occasions, get other prompts', () => {
    const hundred = Array.from({ length: 100 }, (_, index) => `number ${index}`);
    expect(variety(hundred.map((pairId) => aRequest({ pairId })))).toBeGreaterThan(40);
    expect(variety(hundred.map((occurrence) => aRequest({ occurrence })))).toBeGreaterThan(40);
  });
});

describe('a year at the densest setting', () => {
  const anyYear: fc.Arbitrary<Year> = fc.record({
    pairId: fc.uuid(),
    goalThemes: fc.subarray([...themes], { maxLength: 5 }),
    mutedThemes: fc.constant([]),
  });

  it('sees no repeat', () => {
    fc.assert(
      fc.property(anyYear, (year) => {
        const shown = denseWeeks(53, year);
        expect(new Set(shown.map(({ promptId }) => promptId)).size).toBe(6 * 53);
        expect(new Set(shown.map(({ because }) => because))).toEqual(new Set(['fresh']));
      }),
      { numRuns: 4 },
    );
  });

  it('goes on without a repeat within twelve months in the second year', () => {
    const shown = denseWeeks(106, { pairId: 'pair-1', goalThemes: ['feedback'], mutedThemes: [] });
    const tooSoon = shown.filter(({ promptId, on }, index) => {
      const before = shown.slice(0, index).findLast((earlier) => earlier.promptId === promptId);
      return before !== undefined && Temporal.PlainDate.compare(before.on.add({ months: 12 }), on) > 0;
    });
    expect(tooSoon).toEqual([]);
    expect(new Set(shown.map(({ because }) => because))).toEqual(new Set(['fresh']));
  });

  it('never shows a muted theme, and never leaves the pair without a prompt', () => {
    const themeOf = new Map(prompts.map(({ id, theme }) => [id, theme]));
    const mutedThemes = themes.slice(0, 12);
    const shown = denseWeeks(53, { pairId: 'pair-1', goalThemes: ['trust'], mutedThemes });
    expect(shown).toHaveLength(6 * 53);
    expect(
      shown.filter(
        ({ promptId }) => themeOf.get(promptId) === 'inclusion' || themeOf.get(promptId) === 'celebrating',
      ),
    ).toEqual(shown);
  });
});
