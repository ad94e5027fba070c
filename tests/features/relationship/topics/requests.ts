import type { PromptRequest } from '../../../../src/features/relationship/topics/model/choosing.ts';

/** A pair in the middle of its work, with nothing shown yet; each test says only what matters to it. */
export function aRequest(changes: Partial<PromptRequest> = {}): PromptRequest {
  return {
    pairId: 'pair-1',
    occurrence: 'session 4',
    progress: { sessionsHeld: 3, occasion: 'agenda', closing: false },
    audience: 'pair',
    goalThemes: [],
    mutedThemes: [],
    saved: [],
    history: [],
    swappedAway: [],
    today: Temporal.PlainDate.from('2026-11-23'),
    ...changes,
  };
}
