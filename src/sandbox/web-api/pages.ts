import { z } from 'zod';
import { wholeNumber } from './arguments.ts';
import { SlackRefusalError } from './refusal.ts';

export const pageArguments = {
  cursor: z.string().optional(),
  limit: wholeNumber.min(0).max(1000).optional(),
};

type PageRequest = { readonly cursor?: string | undefined; readonly limit?: number | undefined };

/** One page of a list and the cursor of the next, empty at the end. A cursor names an offset in this stand-in. */
export function pageOf<Item>(
  items: readonly Item[],
  { cursor, limit }: PageRequest,
): { readonly items: readonly Item[]; readonly response_metadata: { readonly next_cursor: string } } {
  const start = cursor ? offsetIn(cursor) : 0;
  const end = start + (limit || 100);
  const next_cursor = end < items.length ? Buffer.from(`offset:${end}`).toString('base64') : '';
  return { items: items.slice(start, end), response_metadata: { next_cursor } };
}

function offsetIn(cursor: string): number {
  const offset = /^offset:(\d+)$/.exec(Buffer.from(cursor, 'base64').toString())?.[1];
  if (offset === undefined) throw new SlackRefusalError('invalid_cursor');
  return Number(offset);
}
