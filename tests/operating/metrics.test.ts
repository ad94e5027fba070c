import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { App } from '@slack/bolt';
import { createMetrics, type Metrics } from '../../src/operating/metrics.ts';
import { tellSettled } from '../../src/scheduling/settled.ts';
import { measureRequests, type Measured } from '../../src/slack/listening/measuring.ts';

let metrics: Metrics;

beforeEach(() => {
  metrics = createMetrics();
});

afterEach(() => {
  metrics.stop();
});

const shown = async () => (await metrics.read()).body;
const answering = (status: number) => metrics.counting(async () => new Response('{}', { status }));

const never = () => new Promise<never>(() => undefined);

describe('what is counted', () => {
  it('is each answer of Slack by its method, limits among them, and no address that is a secret', async () => {
    await answering(200)('https://slack.com/api/chat.postMessage', {});
    await answering(429)('https://slack.com/api/chat.postMessage', {});
    await answering(200)('https://files.slack.com/upload/v1/a-secret', {});
    const broken = metrics.counting(() => Promise.reject(new TypeError('fetch failed')));
    await expect(broken('https://slack.com/api/views.publish', {})).rejects.toThrow('fetch failed');
    const body = await shown();
    for (const line of [
      'peer_pairs_slack_calls_total{method="chat.postMessage",status="200"} 1',
      'peer_pairs_slack_calls_total{method="chat.postMessage",status="429"} 1',
      'peer_pairs_slack_calls_total{method="other",status="200"} 1',
      'peer_pairs_slack_calls_total{method="views.publish",status="0"} 1',
    ])
      expect(body).toContain(line);
    expect(body).not.toContain('a-secret');
  });

  it('is each delivery that came to its end, by kind and state, until it is stopped', async () => {
    tellSettled({ kind: 'topic', state: 'sent' });
    tellSettled({ kind: 'topic', state: 'failed' });
    tellSettled({ kind: 'topic', state: 'sent' });
    const body = await shown();
    expect(body).toContain('peer_pairs_deliveries_total{kind="topic",state="sent"} 2');
    expect(body).toContain('peer_pairs_deliveries_total{kind="topic",state="failed"} 1');
    metrics.stop();
    tellSettled({ kind: 'topic', state: 'sent' });
    expect(await shown()).not.toContain('topic');
  });

  it('is how long a tick takes, also one that fails', async () => {
    expect(await metrics.ticking(async () => 3)).toBe(3);
    await expect(metrics.ticking(() => Promise.reject(new Error('away')))).rejects.toThrow('away');
    expect(await shown()).toContain('peer_pairs_tick_seconds_count 2');
  });

  it('is how late the oldest is, and what is on the queue; without the database there is a page all the same', async () => {
    const now = Temporal.Instant.from('2026-03-02T09:00:00Z');
    let isAway = false;
    const unlessAway = async <T>(value: T) => (isAway ? Promise.reject(new Error('away')) : value);
    metrics.watch({
      clock: { now: () => now },
      db: { oldestDue: () => unlessAway(now.subtract({ seconds: 90 })) },
      queue: { depth: () => unlessAway({ ready: 4, active: 2, deferred: 7 }) },
    });
    expect(await shown()).toMatch(
      /peer_pairs_due_lag_seconds 90\n[^]*peer_pairs_queue_jobs\{state="ready"\} 4\n/,
    );
    isAway = true;
    expect(await shown()).toMatch(/peer_pairs_due_lag_seconds NaN\n/i);
  });

  it('is told in time to whoever reads it, also where the database never answers', async () => {
    jest.useFakeTimers();
    try {
      metrics.watch({
        clock: { now: () => Temporal.Instant.from('2026-03-02T09:00:00Z') },
        db: { oldestDue: never },
        queue: { depth: never },
      });
      metrics.refused('other-signature');
      const read = shown();
      await jest.advanceTimersByTimeAsync(2_000);
      expect(await read).toMatch(
        /peer_pairs_refused_requests_total\{why="other-signature"\} 1\n[^]*peer_pairs_due_lag_seconds NaN\n/iu,
      );
    } finally {
      jest.useRealTimers();
    }
  });
});

const send = async (body: Record<string, unknown>, handle: (ack: () => Promise<void>) => Promise<void>) => {
  const told: Measured[] = [];
  const app = { processEvent: ({ ack }: { ack: () => Promise<void> }) => handle(ack) } as unknown as App;
  measureRequests(app, (measured) => void told.push(measured));
  await app.processEvent({ body, ack: async () => undefined }).catch(() => undefined);
  return told;
};

describe('a request of Slack', () => {
  it.each([
    [{ event: {} }, 'event'],
    [{ command: '/peer' }, 'command'],
    [{ type: 'block_actions' }, 'action'],
    [{ type: 'view_submission' }, 'submission'],
    [{ type: 'shortcut' }, 'shortcut'],
    [{ type: 'a kind of tomorrow' }, 'other'],
  ])('%j is told as %s, once it is over', async (body, kind) => {
    const told = await send(body, (ack) => ack());
    expect(told).toEqual([{ kind, outcome: 'acknowledged', seconds: expect.any(Number) }]);
  });

  it('is told as failed or unanswered where Slack did not hear that we have it', async () => {
    const [failed] = await send({ event: {} }, () => Promise.reject(new Error('ours')));
    const [silent] = await send({ event: {} }, async () => undefined);
    expect([failed?.outcome, silent?.outcome]).toEqual(['failed', 'unanswered']);
  });

  it('is timed until its acknowledgement, not until its end', async () => {
    metrics.request({ kind: 'command', outcome: 'acknowledged', seconds: 0.04 });
    expect(await shown()).toContain('peer_pairs_acknowledge_seconds_bucket{le="0.05",kind="command"} 1');
    expect(await shown()).toContain('peer_pairs_requests_total{kind="command",outcome="acknowledged"} 1');
  });
});
