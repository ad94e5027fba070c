import { WebAPIRateLimitedError } from '@slack/web-api';
import { z } from 'zod';
import { mayHaveChanged } from '../../db/one-act.ts';
import { DatabaseAwayError } from '../../db/out-of-reach.ts';
import type { Deps } from '../../deps.ts';
import type { Reader } from '../../language.ts';
import { section, type Message } from '../blocks.ts';
import { isAccessLost } from '../errors.ts';
import { saying } from './answering.ts';
import type { Listeners } from './listeners.ts';
import { texts } from './texts.ts';

/** What an answer is made with. */
export type Answers = { readonly listeners: Listeners; readonly deps: Deps };

/** A refusal in its feature's words. Anything else is ours to mend, and owned up to. */
export function explain(error: unknown, reader: Reader, answers: Answers): Message {
  const refusal = refusalIn(error, reader, answers);
  return refusal ?? saying(ownFault(error, reader, answers));
}

/** Undefined where the person asked for nothing that could not be: the fault is ours. */
export function refusalIn(
  error: unknown,
  reader: Reader,
  { listeners, deps: { log } }: Answers,
): Message | undefined {
  for (const words of listeners.explanations) {
    const explanation = words(error, reader);
    if (explanation !== undefined) return { text: explanation, blocks: [section(explanation)] };
  }
  if (!(error instanceof z.ZodError)) return undefined;
  const issues = error.issues.map(({ path, code }) => ({ path, code }));
  log.warn({ issues }, 'a request had a value that no view offers');
  return saying(texts(reader).unreadable);
}

/** Logs it. Nobody reads that nothing was changed unless that is so. */
export function ownFault(error: unknown, reader: Reader, { deps: { log } }: Answers): string {
  const isBusy = error instanceof WebAPIRateLimitedError;
  if (isBusy) log.warn({ err: error }, 'Slack took no more from a listener');
  else log.error({ err: error }, 'a listener failed');
  const words = texts(reader);
  if (isAccessLost(error)) return words.accessLost;
  if (mayHaveChanged()) return words.unsure;
  if (isBusy) return words.slackBusy;
  return error instanceof DatabaseAwayError ? words.databaseAway : words.wentWrong;
}
