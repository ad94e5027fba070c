import { AsyncLocalStorage } from 'node:async_hooks';
import { randomBytes } from 'node:crypto';
import type { Tracer } from '@opentelemetry/api';
import type { Log } from '../log.ts';
import type { Attributes, Doing, WithinSpan } from '../spans.ts';
import { currentTrace, newTrace } from '../trace.ts';

export type Spans = {
  readonly within: WithinSpan;
  /** Sends what has not been sent yet. */
  readonly stop: () => Promise<void>;
};

/** In milliseconds; a stop of the bot takes no longer for them. */
const untilGivenUp = 3_000;

/**
 * Spans for a collector at this address, by OTLP over HTTP. A span's trace is the id that the logs have of it. What it needs
 * is loaded here, and only where somebody asks for it.
 */
export async function openSpans(endpoint: string, log: Pick<Log, 'warn'>): Promise<Spans> {
  const [api, { BatchSpanProcessor, TracerProvider }, { OTLPTraceExporter }, { resourceFromAttributes }] =
    await Promise.all([
      import('@opentelemetry/api'),
      import('@opentelemetry/sdk-trace'),
      import('@opentelemetry/exporter-trace-otlp-http'),
      import('@opentelemetry/resources'),
    ]);
  const warn = (message: string) => log.warn({ said: message }, 'spans could not be sent');
  const logger = { error: warn, warn, info: silent, debug: silent, verbose: silent };
  api.diag.setLogger(logger, { logLevel: api.DiagLogLevel.WARN });
  const ids = idsToCome();
  const exporter = new OTLPTraceExporter({
    url: `${endpoint.replace(/\/$/, '')}/v1/traces`,
    timeoutMillis: untilGivenUp,
  });
  const provider = new TracerProvider({
    resource: resourceFromAttributes({ 'service.name': 'peer-pairs' }),
    idGenerator: ids,
    spanProcessors: [new BatchSpanProcessor({ exporter })],
  });
  return {
    within: recording(recorder(api, provider.getTracer('peer-pairs'), ids)),
    stop: () => provider.shutdown().catch((error: unknown) => warn(String(error))),
  };
}

type Api = typeof import('@opentelemetry/api');

const silent = (): void => undefined;

type Ids = { traceId: string; spanId: string };

/** A span is made once it is over, under ids that what went on within it has named long before. */
function idsToCome() {
  let next: Ids = { traceId: '', spanId: '' };
  return {
    come: (ids: Ids) => (next = ids),
    generateTraceId: () => next.traceId,
    generateSpanId: () => next.spanId,
  };
}

type Over = Doing & {
  readonly spanId: string;
  /** Within which it went on. */
  readonly parent: string | undefined;
  /** Milliseconds since 1970, by the machine's own clock. */
  readonly began: number;
  readonly error: unknown;
};

/** Only now is known whose trace it is: a delivery goes on with that in which it was asked for. */
function recorder(
  { ROOT_CONTEXT, SpanStatusCode, TraceFlags, trace }: Api,
  tracer: Tracer,
  ids: ReturnType<typeof idsToCome>,
): (over: Over) => void {
  return ({ name, attributes = {}, spanId, parent, began, error }) => {
    // A replica of an earlier version writes it with hyphens.
    const traceId = (currentTrace() ?? newTrace()).replaceAll('-', '');
    ids.come({ traceId, spanId });
    const within =
      parent === undefined
        ? ROOT_CONTEXT
        : trace.setSpanContext(ROOT_CONTEXT, { traceId, spanId: parent, traceFlags: TraceFlags.SAMPLED });
    const span = tracer.startSpan(name, { startTime: began, attributes }, within);
    // Its message may quote what a person wrote.
    if (error !== undefined) span.setStatus({ code: SpanStatusCode.ERROR, message: kindOf(error) });
    span.end();
  };
}

const kindOf = (error: unknown): string => (Error.isError(error) ? error.name : typeof error);

function recording(record: (over: Over) => void): WithinSpan {
  const open = new AsyncLocalStorage<string>();
  return async ({ name, attributes }, work) => {
    const over = { name, parent: open.getStore(), spanId: randomBytes(8).toString('hex'), began: Date.now() };
    let known: Attributes = { ...attributes };
    const end = (error?: unknown) => record({ ...over, attributes: known, error });
    try {
      const result = await open.run(over.spanId, () => work((more) => (known = { ...known, ...more })));
      end();
      return result;
    } catch (error) {
      end(error ?? 'nothing');
      throw error;
    }
  };
}
