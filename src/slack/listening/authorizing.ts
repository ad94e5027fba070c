import type { Authorize } from '@slack/bolt';
import { isOutOfReach, DatabaseAwayError } from '../../db/out-of-reach.ts';
import type { Deps } from '../../deps.ts';
import { withinTime } from '../../time-limit.ts';
import type { Installation } from '../known-installations.ts';

/** In milliseconds: Slack waits for three seconds, and whoever asked is to hear something by then. */
const patience = 2_000;
const answerWithin = 2_600;

/** Milliseconds beyond those, asked for at each request: a stand-in for Slack on a slow machine waits longer. */
export type Leeway = () => number;
const none: Leeway = () => 0;

type Known = Pick<Installation, 'botToken' | 'botUserId'>;

/**
 * Finds the token of the workspace that a request comes from. Where the database is out of reach, nothing of what was asked for
 * can be done, and the token that was good before serves to say so.
 */
export function authorizer(
  { installations, log }: Pick<Deps, 'installations' | 'log'>,
  leeway: Leeway = none,
): Authorize<boolean> {
  const known = new Map<string, Known>();
  return async ({ teamId = '' }) => {
    const more = leeway();
    const answerBy = performance.now() + answerWithin + more;
    const asked = installations.of(teamId).catch(asAway);
    const found = await withinTime(asked, patience + more, 'away' as const);
    if (found === 'away') {
      log.error({ workspaceId: teamId }, 'the database is out of reach: whoever asks is told so');
      return { ...known.get(teamId), teamId, answerBy, isDatabaseAway: true };
    }
    if (!found) {
      known.delete(teamId);
      throw new Error(`Peer Pairs is not installed in workspace ${teamId}`);
    }
    const { botToken, botUserId } = found;
    known.set(teamId, { botToken, botUserId });
    return { botToken, botUserId, teamId, answerBy };
  };
}

function asAway(error: unknown): 'away' {
  if (error instanceof DatabaseAwayError || isOutOfReach(error)) return 'away';
  throw error;
}

/** Whether the database was out of reach as a request was authorized: by its context. */
export const isDatabaseAway = (context: Readonly<Record<string, unknown>>): boolean =>
  context['isDatabaseAway'] === true;

/** Whether the database is within reach, as far as is known when a request is authorized, and how long it may take from then on. */
export const reachOf = (context: Readonly<Record<string, unknown>>) => ({
  isDatabaseAway: isDatabaseAway(context),
  patience: Math.max(0, timeLeft(context) - (answerWithin - patience)),
});

/**
 * How many milliseconds are left of those in which Slack waits for an answer: by the request's context. The word that an app is removed
 * is not authorized, and comes at once.
 */
export const timeLeft = (context: Readonly<Record<string, unknown>>): number =>
  typeof context['answerBy'] === 'number' ? context['answerBy'] - performance.now() : answerWithin;
