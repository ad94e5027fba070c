import type { Gesture } from '../page-server/gestures.ts';
import type { PageState } from '../page-server/page-state.ts';
import type { ShellState } from '../page-server/shell-state.ts';
import type { Traffic } from '../page-server/traffic.ts';
import type { Trouble } from '../page-server/troubles.ts';
import type { Timeline } from '../page-server/timeline.ts';
import { showToast } from './toasts.ts';

export type Self = { readonly teamId: string; readonly personId: string };
export type Control =
  | { readonly kind: 'advance'; readonly duration: string }
  | { readonly kind: 'advance-to-next'; readonly personId: string }
  | { readonly kind: 'stop' | 'reset' }
  | { readonly kind: 'move-to'; readonly place: string }
  | { readonly kind: 'begin-story'; readonly name: string }
  | { readonly kind: 'play-to'; readonly done: number };

export const fetchState = (self: Self): Promise<PageState | undefined> =>
  get<PageState>('/sandbox/state', self);
export const fetchTimeline = (self: Self): Promise<Timeline | undefined> =>
  get<Timeline>('/sandbox/timeline', self);
export const fetchShell = (self: Self): Promise<ShellState | undefined> =>
  get<ShellState>('/sandbox/shell', self);

async function get<Kind>(path: string, { teamId, personId }: Self): Promise<Kind | undefined> {
  const query = new URLSearchParams({ team: teamId, person: personId });
  try {
    const response = await fetch(`${path}?${query}`);
    return response.ok ? ((await response.json()) as Kind) : undefined;
  } catch {
    // It is gone, as whoever follows it hears too.
    return undefined;
  }
}

let queue: Promise<unknown> = Promise.resolve();

/** Does one thing after another, in the order people did them: a field's content always arrives before its form is sent. */
export function perform(self: Self, gesture: Gesture): Promise<boolean> {
  const done = queue.then(() => post('/sandbox/do', { ...self, gesture }));
  queue = done;
  return done;
}

export const fetchTraffic = (self: Self): Promise<Traffic | undefined> =>
  get<Traffic>('/sandbox/traffic', self);
export const makeTrouble = ({ teamId, personId }: Self, trouble: Trouble): Promise<boolean> =>
  post('/sandbox/trouble', { teamId, personId, trouble });

export const control = (wanted: Control): Promise<boolean> => post('/sandbox/control', wanted);

async function post(path: string, body: object): Promise<boolean> {
  try {
    const response = await fetch(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    const answer = (await response.json()) as { ok: boolean; message?: string };
    if (answer.message) showToast(answer.message, path);
    return answer.ok;
  } catch {
    showToast('The sandbox does not answer. Is it still running?', 'lost');
    return false;
  }
}

/**
 * Calls back whenever the stand-in has something new, and after every reconnection; and once nothing can be heard of it. What is
 * new while it is called comes in one more call: a browser that cannot keep up is late, and never further and further behind.
 */
export function follow(changed: () => Promise<void>, lost: () => void = () => {}): void {
  const source = new EventSource('/sandbox/live');
  const callBack = oneAtATime(changed);
  source.addEventListener('message', callBack);
  source.addEventListener('open', callBack);
  source.addEventListener('error', lost);
}

function oneAtATime(act: () => Promise<void>): () => void {
  let isUnderWay = false;
  let isAskedAgain = false;
  const actUntilDone = async (): Promise<void> => {
    isAskedAgain = true;
    if (isUnderWay) return;
    isUnderWay = true;
    while (isAskedAgain) {
      isAskedAgain = false;
      await act().catch(reportError);
    }
    isUnderWay = false;
  };
  return () => void actUntilDone();
}
