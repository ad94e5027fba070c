import type { IncomingMessage } from 'node:http';

const MOST_BYTES = 10_000_000;

export class BodyTooLargeError extends Error {
  readonly code = 'body_too_large';
}

/** The request's body. Throws BodyTooLargeError. */
export async function readBody(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > MOST_BYTES) throw new BodyTooLargeError();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** JSON or form text as named values; none where it is neither. */
export function parseFields(body: string, contentType: string | undefined): Record<string, unknown> {
  if (!contentType?.startsWith('application/json')) return Object.fromEntries(new URLSearchParams(body));
  try {
    const value: unknown = JSON.parse(body);
    return typeof value === 'object' && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
}
