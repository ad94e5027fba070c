/** Something to go wrong with one call: Slack's error, a bare HTTP status, an answer that is none, slowness, or a dropped connection. */
export type Fault = {
  /** Called as the call arrives; nothing more becomes of the call before this resolves. */
  readonly holdBack?: (args: Readonly<Record<string, unknown>>) => Promise<void>;
  readonly error?: string;
  readonly status?: number;
  /** Sent as `Retry-After`: seconds, or whatever else may stand there. */
  readonly retryAfter?: number | string;
  /** Comes in the place of Slack's JSON: a page, half an answer, or nothing. */
  readonly body?: string;
  readonly delayMs?: number;
  readonly dropConnection?: boolean;
  /** The call takes effect first, and only its answer is lost or spoiled. */
  readonly afterEffect?: boolean;
};

/** Faults that tests ask for, by method. Under `response_url`, whichever fault it is, that address has expired. */
export type FaultPlan = {
  /** The next call of the method meets this fault; asked for twice, the next two calls do, in order. */
  readonly next: (method: string, fault: Fault) => void;
  /** Every call of the method meets this fault until `clear`. */
  readonly always: (method: string, fault: Fault) => void;
  /** Every call of every method does, where no other fault is asked for it. */
  readonly everywhere: (fault: Fault) => void;
  readonly clear: () => void;
  /** Whether every call is slow, because that was asked for. */
  readonly delays: () => boolean;
  readonly take: (method: string, which?: 'by name') => Fault | undefined;
};

export function createFaultPlan(): FaultPlan {
  const queued = new Map<string, Fault[]>();
  const standing = new Map<string, Fault>();
  let everywhere: Fault | undefined;
  return {
    next: (method, fault) => void queued.set(method, [...(queued.get(method) ?? []), fault]),
    always: (method, fault) => void standing.set(method, fault),
    everywhere: (fault) => void (everywhere = fault),
    clear: () => {
      everywhere = undefined;
      queued.clear();
      standing.clear();
    },
    delays: () => everywhere?.delayMs !== undefined,
    take: (method, which) =>
      queued.get(method)?.shift() ?? standing.get(method) ?? (which === 'by name' ? undefined : everywhere),
  };
}
