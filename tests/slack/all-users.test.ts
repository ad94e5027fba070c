import { describe, expect, it } from '@jest/globals';
import { WebAPIPlatformError, WebAPIRateLimitedError, WebClient } from '@slack/web-api';
import { allUsers } from '../../src/slack/all-users.ts';

/** Answers from what is planned, one call after the other. */
function slackThat(...answers: readonly (Error | { readonly members: unknown; readonly next: string })[]) {
  const asked: (string | undefined)[] = [];
  const slack = new WebClient('xoxb-test');
  slack.users.list = async (call) => {
    const answer = answers[asked.length];
    asked.push(call?.cursor);
    if (answer === undefined || answer instanceof Error)
      throw answer ?? new RangeError('nobody planned this call');
    const page = { ok: true, members: answer.members, response_metadata: { next_cursor: answer.next } };
    return page as Awaited<ReturnType<typeof slack.users.list>>;
  };
  return { slack, asked };
}

const ana = { id: 'U1' };
const ben = { id: 'U2' };

describe('reading everybody of a workspace', () => {
  it('goes on from where it was once Slack has asked for patience', async () => {
    const { slack, asked } = slackThat(
      { members: [ana], next: 'second' },
      new WebAPIRateLimitedError(0),
      new WebAPIRateLimitedError(0),
      { members: [ben], next: '' },
    );
    expect(await Array.fromAsync(allUsers({ slack }))).toEqual([[ana], [ben]]);
    expect(asked).toEqual([undefined, 'second', 'second', 'second']);
  });

  it.each([
    ['without people', { members: undefined, next: '' }],
    ['whose people are no list', { members: { U2: ben }, next: '' }],
    ['that leads back to itself', { members: [ben], next: 'second' }],
  ])('asks again for a page %s, so that nobody is left out', async (_, bad) => {
    const { slack, asked } = slackThat({ members: [ana], next: 'second' }, bad, { members: [ben], next: '' });
    const waited: number[] = [];
    const wait = async (seconds: number) => void waited.push(seconds);
    expect(await Array.fromAsync(allUsers({ slack, wait }))).toEqual([[ana], [ben]]);
    expect(asked).toEqual([undefined, 'second', 'second']);
    expect(waited).toEqual([30]);
  });

  it('waits for nothing any more once it is not wanted', async () => {
    const { slack } = slackThat({ members: [ana], next: 'second' }, new WebAPIRateLimitedError(3600));
    const stopping = new AbortController();
    const pages = allUsers({ slack, signal: stopping.signal });
    expect((await pages.next()).value).toEqual([ana]);
    const second = pages.next();
    stopping.abort();
    expect(await second).toEqual({ done: true, value: undefined });
  });

  it('is given up where Slack refuses it, or never has time', async () => {
    const refused = new WebAPIPlatformError({ ok: false, error: 'invalid_auth' });
    await expect(Array.fromAsync(allUsers({ slack: slackThat(refused).slack }))).rejects.toBe(refused);
    const busy = Array.from({ length: 100 }, () => new WebAPIRateLimitedError(0));
    const { slack } = slackThat(...busy);
    await expect(Array.fromAsync(allUsers({ slack }))).rejects.toBeInstanceOf(WebAPIRateLimitedError);
  });
});
