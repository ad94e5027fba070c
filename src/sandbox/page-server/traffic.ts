import type { ApiRequest, SentRequest, World } from '../state/world.ts';
import { parseFields } from '../http-body.ts';
import { whomItConcerns } from './whom-it-concerns.ts';

/** One request between the bot and Slack, with its answer. */
export type Exchange = {
  readonly number: number;
  /** ISO 8601, by the sandbox's own clock. */
  readonly at: string;
  readonly direction: 'to Slack' | 'to the bot';
  readonly name: string;
  /** Whom it reaches or comes from, and where, by name. */
  readonly whom: string | undefined;
  /** Of HTTP; 0 where nothing came back. */
  readonly status: number;
  /** Milliseconds until it was answered. */
  readonly took: number;
  readonly isFine: boolean;
  /** It was taken, but only by the leeway that a slow machine has here: how late it was, in a few words. */
  readonly late: string | undefined;
  /** What is wrong with it, in a few words. */
  readonly trouble: string | undefined;
  /** Slack would refuse this bot's payload, or show its people that it did not answer. */
  readonly isBreach: boolean;
  readonly asked: unknown;
  readonly answered: unknown;
};

export type Traffic = {
  /** Newest first. */
  readonly exchanges: readonly Exchange[];
  readonly breaches: number;
};

/** Refusals that the bot brought about by what it sent, or by how much; by an id that is taken it tells a second press from the first. */
const BREACHES = new Set([
  'invalid_blocks',
  'invalid_arguments',
  'invalid_arg_name',
  'invalid_payload',
  'invalid_error_block',
  'msg_too_long',
  'no_text',
  'view_too_large',
  'expired_trigger_id',
  'exchanged_trigger_id',
  'push_limit_reached',
  'missing_scope',
  'unknown_method',
  'ratelimited',
]);

const MOST = 120;

export function trafficOf(world: World): Traffic {
  const { requests, sent } = world;
  const all = [
    ...requests.map((request) => calledOf(world, request)),
    ...sent.map((request) => sentOf(world, request)),
  ];
  return {
    exchanges: all.toSorted((one, other) => other.number - one.number).slice(0, MOST),
    breaches: all.filter(({ isBreach }) => isBreach).length,
  };
}

const lateBy = (took: number, allowed: number): string | undefined =>
  took > allowed ? `late: after ${took} ms, and Slack waits ${allowed} ms` : undefined;

function calledOf(world: World, request: ApiRequest): Exchange {
  const { triggers, timing } = world;
  const { number, at, method, args, status, took, ok, error, answer, isSpoiled = false } = request;
  const asked = unpacked(args);
  const trouble = ok ? undefined : (error ?? `HTTP ${status}`);
  return {
    number,
    at,
    direction: 'to Slack',
    name: method,
    whom: whomItConcerns(world, asked),
    status,
    took,
    isFine: ok,
    late: lateBy((ok && triggers.get(String(args['trigger_id']))?.late) || 0, timing.triggerLife),
    trouble: isSpoiled ? `${trouble}, a fault that was asked for` : trouble,
    isBreach: !isSpoiled && BREACHES.has(error ?? ''),
    asked,
    answered: answer ?? { status },
  };
}

function sentOf(world: World, request: SentRequest): Exchange {
  const { number, at, kind, body, headers, status, answer, took, isSpoiled } = request;
  const asked = unpacked(parseFields(body, headers['content-type']));
  const isFine = status === 200;
  return {
    number,
    at,
    direction: 'to the bot',
    name: nameOf(kind, asked),
    whom: whomItConcerns(world, asked),
    status,
    took,
    isFine,
    late: isFine ? lateBy(took, world.timing.answerWithin) : undefined,
    trouble: isFine ? undefined : status === 0 ? 'no answer in time' : `HTTP ${status}`,
    isBreach: !isFine && !isSpoiled,
    asked,
    answered: { status, body: unpacked(answer) },
  };
}

/** A command by its words, an event by its type. */
function nameOf(kind: string, asked: unknown): string {
  const { command, text, event } = asked as Readonly<Record<string, unknown>>;
  if (kind === 'command') return `${String(command)} ${String(text)}`.trim();
  const type = (event as { readonly type?: unknown } | undefined)?.type;
  return typeof type === 'string' ? `${kind} ${type}` : kind;
}

/** JSON within a field is read too, as far as it goes. */
function unpacked(value: unknown): unknown {
  if (typeof value === 'string') return /^[[{]/.test(value) ? parsed(value) : value;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, unpacked(each)]));
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return json;
  }
}
