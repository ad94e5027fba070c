import type { WebClientOptions } from '@slack/web-api';
import type { WithinSpan } from '../spans.ts';

export type Fetch = NonNullable<WebClientOptions['fetch']>;

/** Of what is no method of the API, such as where a file is put, nothing: the address is a secret. */
export const methodOf = (url: Parameters<Fetch>[0]): string =>
  /\/api\/(?<method>[a-z]+(?:\.[a-zA-Z]+)+)(?:\?|$)/u.exec(String(url instanceof Request ? url.url : url))
    ?.groups?.['method'] ?? 'other';

/** Each call to Slack, with the status of the answer. */
export const watchedCalls =
  (within: WithinSpan) =>
  (send: Fetch): Fetch =>
  (url, init) =>
    within({ name: `slack ${methodOf(url)}` }, async (note) => {
      const response = await send(url, init);
      note({ 'http.response.status_code': response.status });
      return response;
    });
