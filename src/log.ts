import { pino, type DestinationStream, type Logger } from 'pino';
import { currentTrace } from './trace.ts';

export type Log = Logger;

/** Tokens, and every field that can hold what a person wrote, or who they are. A field that is not named here must not hold either. */
const secretFields = new Set([
  'token',
  'bottoken',
  'accesstoken',
  'refreshtoken',
  'clientsecret',
  'authorization',
  'text',
  'blocks',
  'view',
  'state',
  'values',
  'privatemetadata',
  'body',
  // Who it was about: an erasure does not reach what has been logged.
  'personid',
  'personids',
  'unreachable',
  // Of an error of the database's: what stands in the row.
  'detail',
  // Of an error of its pool's: the whole line, with the key that cancels what is asked by it.
  'client',
]);

const slackToken = /xox[a-z]-[\w-]+|xapp-[\w-]+/g;

/**
 * JSON lines, without secrets: whatever brought a secret field there, and however deep, what it holds is hidden. `trace` is the
 * same in all that comes of one call of Slack's.
 */
export function createLog(level: string, destination?: DestinationStream): Log {
  return pino({ level, hooks: { streamWrite: withoutSecrets }, mixin: underTrace }, destination);
}

function underTrace(): { readonly trace?: string } {
  const trace = currentTrace();
  return trace === undefined ? {} : { trace };
}

/** Works on the finished line, where errors, their causes and a child's bindings are all plain data. */
function withoutSecrets(line: string): string {
  const hidden = JSON.stringify(JSON.parse(line), (field, value: unknown) =>
    secretFields.has(field.replaceAll('_', '').toLowerCase()) ? '[hidden]' : value,
  );
  return `${hidden.replaceAll(slackToken, '[token]')}\n`;
}
