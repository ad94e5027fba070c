import { z } from 'zod';
import type { Deps } from '../../deps.ts';
import type { Reader } from '../../language.ts';
import { section, type Message } from '../blocks.ts';
import { saying } from './answering.ts';
import type { Listeners } from './listeners.ts';
import { texts } from './texts.ts';

/** What an answer is made with. */
export type Answers = { readonly listeners: Listeners; readonly deps: Deps };

/** A refusal in its feature's words. Anything else is ours to mend: logged, and owned up to. */
export function explain(error: unknown, reader: Reader, { listeners, deps: { log } }: Answers): Message {
  for (const words of listeners.explanations) {
    const explanation = words(error, reader);
    if (explanation !== undefined) return { text: explanation, blocks: [section(explanation)] };
  }
  if (error instanceof z.ZodError) {
    log.warn(
      { issues: error.issues.map(({ path, code }) => ({ path, code })) },
      'a request had a value that no view offers',
    );
    return saying(texts(reader).unreadable);
  }
  log.error({ err: error }, 'a listener failed');
  return saying(texts(reader).wentWrong);
}
