import { z } from 'zod';
import { SlackRefusalError, withMessages } from './refusal.ts';

export type Arguments = Readonly<Record<string, unknown>>;

/** A JSON value that arrives as itself in a JSON body, or as its text in a form. */
export const json = z.preprocess((value) => {
  if (typeof value !== 'string') return value;
  try {
    return JSON.parse(value) as unknown;
  } catch {
    return undefined;
  }
}, z.unknown());

export const flag = z
  .union([
    z.boolean(),
    z.enum(['true', 'false', '1', '0']).transform((text) => text === 'true' || text === '1'),
  ])
  .optional();

export const wholeNumber = z.coerce.number().int();

/** A list that arrives as an array, as JSON text, or as Slack's comma-separated text. */
export const commaList = z.preprocess((value) => {
  if (typeof value !== 'string') return value;
  return value.startsWith('[') ? (JSON.parse(value) as unknown) : value.split(',').filter(Boolean);
}, z.array(z.string()));

export function parseArguments<Value>(schema: z.ZodType<Value>, args: Arguments): Value {
  const result = schema.safeParse(args);
  if (result.success) return result.data;
  throw new SlackRefusalError(
    'invalid_arguments',
    withMessages(
      result.error.issues.map(({ path, message }) => {
        const name = path.map(String).join('/');
        const isMissing = args[name] === undefined || args[name] === '';
        return isMissing
          ? `[ERROR] missing required field: ${name}`
          : `[ERROR] ${message} [json-pointer:/${name}]`;
      }),
    ),
  );
}
