import { createHmac } from 'node:crypto';
import type { Prompt } from '../../../../content/pack/content.ts';
import type { Theme } from '../../../../content/pack/tags.ts';
import { deepestFor, phaseOf, phasesNear, shownWithinAYear, suits, swapsLeft } from './topic.ts';
import type { Audience, Progress, Showing } from './topic.ts';

export type PromptRequest = {
  readonly pairId: string;
  /** Names the one occasion that the prompt is for, e.g. `session 7`. Asked again, it gets the same prompt. */
  readonly occurrence: string;
  readonly progress: Progress;
  readonly audience: Audience;
  /** Themes of the pair's active goals. */
  readonly goalThemes: readonly Theme[];
  readonly mutedThemes: readonly Theme[];
  /** Ids put aside for later and not brought back yet. */
  readonly saved: readonly string[];
  /** What was shown before this occurrence, kept or swapped away, earliest first. */
  readonly history: readonly Showing[];
  /** Ids shown in this occurrence and swapped away. */
  readonly swappedAway: readonly string[];
  readonly today: Temporal.PlainDate;
};

export type PromptChoice = {
  readonly prompt: Prompt;
  readonly swapsLeft: number;
  /** `repeat`: everything that is allowed was shown within the year, this one longest ago. */
  readonly because: 'saved' | 'fresh' | 'repeat';
};

/**
 * The prompt for this occurrence, from the pack's and the program's own together. The same request gets the same
 * prompt, in whatever order the prompts stand.
 *
 * 1. Never: a muted theme, one too deep for now, one just swapped away.
 * 2. First what was saved, by the same preferences. To save says "not talked about yet", so this is no repeat.
 * 3. Then what was not shown for twelve months, by the preferences of `misfit`. A preference gives way before a rule.
 * 4. Where all of that is used up, the one shown longest ago, called a repeat.
 *
 * Undefined only where rule 1 leaves nothing: every theme is muted, or there is nothing more to swap to.
 */
export function choosePrompt(prompts: readonly Prompt[], request: PromptRequest): PromptChoice | undefined {
  const allowed = prompts.filter((prompt) => isAllowed(prompt, request));
  const seen = shownWithinAYear(request.history, request.today);
  const saved = allowed.filter(({ id }) => request.saved.includes(id));
  const fresh = allowed.filter(({ id }) => !seen.has(id));
  const left = swapsLeft(request.swappedAway);
  if (saved.length > 0) return choice(bestOf(saved, prompts, request), 'saved', left);
  if (fresh.length > 0) return choice(bestOf(fresh, prompts, request), 'fresh', left);
  return choice(shownLongestAgo(allowed, request.history), 'repeat', left);
}

function choice(
  prompt: Prompt | undefined,
  because: PromptChoice['because'],
  left: number,
): PromptChoice | undefined {
  return prompt && { prompt, because, swapsLeft: left };
}

function isAllowed(
  { id, theme, depth }: Prompt,
  { mutedThemes, swappedAway, progress }: PromptRequest,
): boolean {
  return !mutedThemes.includes(theme) && !swappedAway.includes(id) && depth <= deepestFor(progress);
}

function bestOf(
  candidates: readonly Prompt[],
  prompts: readonly Prompt[],
  request: PromptRequest,
): Prompt | undefined {
  const recent = recentThemes(prompts, request);
  const fits = Map.groupBy(candidates, (prompt) => misfit(prompt, request, recent));
  return drawn(fits.get(Math.min(...fits.keys())) ?? [], request);
}

/**
 * How far a prompt is from what is wanted, 0 at best. The seat weighs more than the phase, and the phase more than the
 * theme, so that under scarcity the theme gives way first, then the phase (nearest first), then the seat.
 */
function misfit({ role, phase, theme }: Prompt, request: PromptRequest, recent: readonly Theme[]): number {
  const seat = suits(role, request.audience) ? 0 : 1;
  const distance = phasesNear[phaseOf(request.progress)].indexOf(phase);
  const offTheme = recent.includes(theme) ? 2 : Number(!request.goalThemes.includes(theme));
  return seat * 100 + distance * 10 + offTheme;
}

/** A theme steps back after it had its turn, so that even a pair with one goal hears of other things. */
function recentThemes(prompts: readonly Prompt[], { history, swappedAway }: PromptRequest): readonly Theme[] {
  const ids = [...history.slice(-2).map(({ promptId }) => promptId), ...swappedAway];
  return prompts.filter(({ id }) => ids.includes(id)).map(({ theme }) => theme);
}

/** A draw that looks random from outside, and that adding or retiring other prompts leaves alone. */
function drawn(candidates: readonly Prompt[], { pairId, occurrence }: PromptRequest): Prompt | undefined {
  const key = JSON.stringify([pairId, occurrence]);
  return candidates
    .map((prompt) => ({ prompt, lot: createHmac('sha256', key).update(prompt.id).digest() }))
    .toSorted((one, other) => one.lot.compare(other.lot))[0]?.prompt;
}

function shownLongestAgo(candidates: readonly Prompt[], history: readonly Showing[]): Prompt | undefined {
  const lastShown = new Map(history.map(({ promptId }, index) => [promptId, index]));
  const turn = ({ id }: Prompt): number => lastShown.get(id) ?? -1;
  return candidates.toSorted((one, other) => turn(one) - turn(other))[0];
}
