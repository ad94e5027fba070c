import { types } from 'pg';

/** Times come as Temporal values, never as Date, whose calendar days hang on the process's own time zone. */
const temporalParsers = new Map<number, (text: string) => unknown>([
  [types.builtins.TIMESTAMPTZ, (text) => Temporal.Instant.from(text)],
  [types.builtins.DATE, (text) => Temporal.PlainDate.from(text)],
]);

export const getTypeParser: typeof types.getTypeParser = (oid: number, format?: 'text' | 'binary') =>
  temporalParsers.get(oid) ?? types.getTypeParser(oid, format ?? 'text');
