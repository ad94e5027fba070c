import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import type { Log } from '../log.ts';
import { withinTime } from '../time-limit.ts';
import { connectionTo } from './connection.ts';

/** What is told on one channel of the database, on whichever replica it came about. */
export type Hearing = {
  /** Whether whatever is told just now would be heard here. */
  readonly isSure: () => boolean;
  readonly stop: () => Promise<void>;
};

type HearingOptions = {
  readonly url: string;
  readonly channel: string;
  readonly log: Log;
  readonly heard: (told: string) => void;
  /** What was told since then may have been missed. */
  readonly lost: () => void;
  readonly pace?: Pace;
};

/** In milliseconds: how often it is tried whether we hear ourselves, for how long that is then believed, when a line is made anew. */
type Pace = { readonly interval: number; readonly believed: number; readonly reconnect: number };

const usual: Pace = { interval: 3_000, believed: 8_000, reconnect: 1_000 };

/**
 * Listens, and goes on listening: a line that breaks is made anew. Nothing says that a line has gone dead, or that a pooler in between
 * keeps back what is told, but that our own word does not come back.
 */
export function hearingOf({ pace = usual, heard, lost, log, ...where }: HearingOptions): Hearing {
  const own = `beat ${randomUUID()} `;
  let heardAt = Number.NEGATIVE_INFINITY;
  let triedAt = Number.NEGATIVE_INFINITY;
  let line: Line | undefined;

  const connect = () => {
    const made: Line = openLine({
      ...where,
      patience: pace.believed,
      told: (word) => {
        if (made !== line) return;
        // All that was told before it has been heard by now.
        if (word.startsWith(own)) heardAt = Number(word.slice(own.length));
        else if (!word.startsWith('beat ')) heard(word);
      },
      broken: (why) => {
        if (made !== line) return;
        line = undefined;
        heardAt = Number.NEGATIVE_INFINITY;
        lost();
        log.warn({ err: why }, 'the line on which the database tells of changes is lost');
      },
    });
    line = made;
  };
  const keepUp = () => {
    const now = performance.now();
    if (now - triedAt < (line ? pace.interval : pace.reconnect)) return;
    triedAt = now;
    if (!line) connect();
    line?.tell(`${own}${now}`);
  };
  keepUp();
  const timer = setInterval(keepUp, pace.reconnect / 4).unref();
  return {
    isSure: () => performance.now() - heardAt < pace.believed,
    stop: async () => {
      clearInterval(timer);
      const last = line;
      line = undefined;
      heardAt = Number.NEGATIVE_INFINITY;
      if (last) await withinTime(last.end(), pace.reconnect, undefined);
    },
  };
}

type Line = {
  /** One word after the other: while one is on its way, the next is passed over. */
  readonly tell: (word: string) => void;
  readonly end: () => Promise<void>;
};

type Opening = Pick<HearingOptions, 'url' | 'channel'> & {
  readonly patience: number;
  readonly told: (word: string) => void;
  readonly broken: (why: unknown) => void;
};

function openLine({ url, channel, patience, told, broken }: Opening): Line {
  const client = new Client({ ...connectionTo(url), query_timeout: patience });
  const end = () => client.end().catch(() => undefined);
  const giveUp = (why: unknown) => {
    broken(why);
    void end();
  };
  client.on('error', giveUp);
  client.on('end', () => broken('ended'));
  client.on('notification', ({ payload = '' }) => told(payload));
  let isBusy = true;
  const listening = client.connect().then(() => client.query(`listen ${client.escapeIdentifier(channel)}`));
  const ready = listening.then(() => (isBusy = false));
  ready.catch(giveUp);
  const tell = async (word: string) => {
    await ready;
    if (isBusy) return;
    isBusy = true;
    await client.query('select pg_notify($1, $2)', [channel, word]);
    isBusy = false;
  };
  return { tell: (word) => void tell(word).catch(giveUp), end };
}
