import { createHash } from 'node:crypto';

/** Of so many different statements it is remembered that they were asked before; the app's own are fewer. */
const mostRemembered = 2_000;

/** Lists of parameters have a length of their own each time. What Home asks of three pairs at once is half as long. */
const longest = 100_000;

/**
 * What is only written, and that is far less often, is parsed each time, so that a line can be read by whoever looks into a fault.
 * What the queue writes begins with `with`, in whatever letters.
 */
const isRead = /^\s*(?:select|with)\b/iu;

const askedBefore = new Map<string, string | undefined>();

/** A name under which a connection keeps a statement ready, so that it is parsed once: from the second time on that it is asked. */
export function nameOf(statement: string): string | undefined {
  if (!isRead.test(statement) || statement.length > longest) return undefined;
  const known = askedBefore.get(statement);
  if (known !== undefined) return known;
  if (!askedBefore.has(statement)) {
    if (askedBefore.size < mostRemembered) askedBefore.set(statement, undefined);
    return undefined;
  }
  const name = createHash('sha256').update(statement).digest('base64url');
  askedBefore.set(statement, name);
  return name;
}
