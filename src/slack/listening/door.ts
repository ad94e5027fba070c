import type { App } from '@slack/bolt';
import { z } from 'zod';
import type { Log } from '../../log.ts';
import { readBody } from './bodies.ts';

/** Truly signed, and yet nothing that Slack would send. */
export class UnreadableBodyError extends Error {
  readonly code = 'unreadable-body';
}

const heldBack = z.object({ type: z.literal('app_rate_limited') });

/**
 * Whichever way it comes, nothing reaches Bolt, and no listener, in another shape than they count on.
 * @throws UnreadableBodyError from `app.processEvent`, which the receiver answers
 */
export function parseAtTheDoor(app: App, log: Log): void {
  const processEvent = app.processEvent.bind(app);
  app.processEvent = async (received) => {
    if (heldBack.safeParse(received.body).success) {
      log.warn('Slack holds back events, since there were more than it sends in an hour');
      return received.ack();
    }
    await processEvent({ ...received, body: parsed(received.body, log) });
  };
}

function parsed(body: Readonly<Record<string, unknown>>, log: Log) {
  try {
    return readBody(body);
  } catch (error) {
    if (!(error instanceof z.ZodError)) throw error;
    // Never the values: they may be what a person wrote.
    const issues = error.issues.map(({ path, code }) => ({ path, code }));
    log.warn({ issues }, 'a request was in no shape that Slack sends');
    throw new UnreadableBodyError('a request was in no shape that Slack sends');
  }
}
