import { pino, type DestinationStream, type Logger } from 'pino';

export type Log = Logger;

/** Tokens, and every field that can hold what a person wrote. A field that is not named here must not hold either. */
const secretFields = [
  'token',
  'botToken',
  'authorization',
  'text',
  'blocks',
  'view',
  'state',
  'values',
  'private_metadata',
  'body',
];

const slackToken = /xox[a-z]-[\w-]+|xapp-[\w-]+/g;

/** JSON lines. A Slack token that strays into a message is cut out, whatever brought it there. */
export function createLog(level: string, destination?: DestinationStream): Log {
  return pino(
    {
      level,
      redact: {
        paths: secretFields.flatMap((field) => [field, `*.${field}`, `*.*.${field}`]),
        censor: '[hidden]',
      },
      hooks: { streamWrite: (line) => line.replaceAll(slackToken, '[token]') },
    },
    destination,
  );
}
