import { setTimeout as pause } from 'node:timers/promises';
import type { WebClient } from '@slack/web-api';
import { failureOf } from './errors.ts';
import type { Failure } from './failures.ts';

const pageSize = 200;
/** How often one page is asked for before the reading is given up. */
const mostTries = 10;
const secondsBetweenTries = 30;
/** Of a list that asks for nothing in particular, a word that is not known here is no passing one. */
const hopeless: readonly Failure['kind'][] = ['refused', 'malformed', 'no-access', 'unknown'];

type Reading = {
  readonly slack: WebClient;
  /** Ends the reading before its next page, and whatever it waits for. */
  readonly signal?: AbortSignal | undefined;
};

/**
 * What Slack says of everybody in the workspace, a page at a time. Where Slack asks for patience, or does not answer, the
 * reading goes on from the page it was at.
 * @throws what Slack refuses, and the tenth failure of one page
 */
export async function* allUsers({ slack, signal }: Reading): AsyncGenerator<readonly unknown[]> {
  let cursor = '';
  for (;;) {
    const page = await patiently(() => pageAt(slack, cursor), signal);
    if (page === undefined) return;
    yield page.members;
    cursor = page.next;
    if (cursor === '' || signal?.aborted === true) return;
  }
}

async function pageAt(slack: WebClient, cursor: string) {
  const { members = [], response_metadata } = await slack.users.list({
    limit: pageSize,
    include_locale: true,
    ...(cursor !== '' && { cursor }),
  });
  return { members: members as readonly unknown[], next: response_metadata?.next_cursor ?? '' };
}

/** @returns undefined where it was no longer wanted */
async function patiently<Page>(
  ask: () => Promise<Page>,
  signal: AbortSignal | undefined,
): Promise<Page | undefined> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await ask();
    } catch (error) {
      const failure = failureOf(error, 'users.list');
      if (hopeless.includes(failure.kind) || tries === mostTries) throw error;
      const seconds = failure.kind === 'busy' ? failure.afterSeconds : secondsBetweenTries;
      const isStillWanted = await pause(seconds * 1000, true, { ...(signal && { signal }) }).catch(
        () => false,
      );
      if (!isStillWanted) return undefined;
    }
  }
}
