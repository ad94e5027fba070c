import { setTimeout as pause } from 'node:timers/promises';
import type { WebClient } from '@slack/web-api';
import { z } from 'zod';
import { failureOf } from './errors.ts';
import type { Failure } from './failures.ts';

const pageSize = 200;
/** How often one page is asked for before the reading is given up. */
const mostTries = 10;
const secondsBetweenTries = 30;
/** Of a list that asks for nothing in particular, a word that is not known here is no passing one. */
const hopeless: readonly Failure['kind'][] = ['refused', 'malformed', 'no-access', 'unknown'];

type UsersReading = {
  readonly slack: WebClient;
  /** Ends the reading before its next page, and whatever it waits for. */
  readonly signal?: AbortSignal | undefined;
  /** Rejects once the signal is aborted. */
  readonly wait?: (seconds: number, signal: AbortSignal | undefined) => Promise<unknown>;
};

/** Slack answered, and not with a page that one could go on from. */
export class UnreadablePageError extends Error {
  readonly code = 'unreadable-page';
}

const answer = z.object({
  members: z.array(z.unknown()),
  response_metadata: z.object({ next_cursor: z.string().optional() }).optional(),
});

const inRealTime: Required<UsersReading>['wait'] = (seconds, signal) =>
  pause(seconds * 1000, undefined, { ...(signal && { signal }) });

/**
 * What Slack says of everybody in the workspace, a page at a time. Where Slack asks for patience, does not answer, or gives no
 * page, the reading goes on from the page it was at.
 * @throws what Slack refuses, and the tenth failure of one page
 */
export async function* allUsers(reading: UsersReading): AsyncGenerator<readonly unknown[]> {
  const { slack, signal } = reading;
  const cursors = new Set(['']);
  for (let cursor = ''; ;) {
    const page = await patiently(() => pageAfter(slack, cursor, cursors), reading);
    if (page === undefined) return;
    yield page.members;
    cursor = page.next;
    cursors.add(cursor);
    if (cursor === '' || signal?.aborted === true) return;
  }
}

/** @param earlier the cursors of this reading: one that comes again would go round for ever */
async function pageAfter(slack: WebClient, cursor: string, earlier: ReadonlySet<string>) {
  const said = answer.safeParse(
    await slack.users.list({
      limit: pageSize,
      include_locale: true,
      ...(cursor !== '' && { cursor }),
    }),
  );
  const next = said.data?.response_metadata?.next_cursor ?? '';
  if (!said.success || (next !== '' && earlier.has(next)))
    throw new UnreadablePageError('Slack told of its users in no page');
  return { members: said.data.members, next };
}

/** @returns undefined where it was no longer wanted */
async function patiently<Page>(
  ask: () => Promise<Page>,
  { signal, wait = inRealTime }: UsersReading,
): Promise<Page | undefined> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await ask();
    } catch (error) {
      const seconds = secondsUntilNextTry(error);
      if (seconds === undefined || tries === mostTries) throw error;
      const isStillWanted = await wait(seconds, signal).then(
        () => true,
        () => false,
      );
      if (!isStillWanted) return undefined;
    }
  }
}

/** Undefined where another try would be refused too. */
function secondsUntilNextTry(error: unknown): number | undefined {
  if (error instanceof UnreadablePageError) return secondsBetweenTries;
  const failure = failureOf(error, 'users.list');
  if (hopeless.includes(failure.kind)) return undefined;
  return failure.kind === 'busy' ? failure.afterSeconds : secondsBetweenTries;
}
