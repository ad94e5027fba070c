import { parseArgs, type ParseArgsConfig } from 'node:util';

/** An operator's command was given what it doesn't take: its message says how it is used, and the command ends with 2. */
export class UsageError extends Error {
  readonly code = 'usage';
}

type Options = NonNullable<ParseArgsConfig['options']>;

type Taken<Some extends Options> = {
  readonly options?: Some;
  /** How many words without a dash it takes. */
  readonly words?: number;
};

/**
 * What stands behind a command, read before anything is done: a word that would be passed over is refused, as it was meant to change something.
 * @throws UsageError
 */
export function argumentsOf<const Some extends Options = Options>(
  usage: string,
  { options, words = 0 }: Taken<Some> = {},
) {
  const read = () => parseArgs({ options: options ?? ({} as Some), allowPositionals: true, strict: true });
  const parsed = inWords(read, usage);
  if (parsed.positionals.length > words) throw new UsageError(usage);
  return parsed;
}

function inWords<Parsed>(read: () => Parsed, usage: string): Parsed {
  try {
    return read();
  } catch {
    throw new UsageError(usage);
  }
}
