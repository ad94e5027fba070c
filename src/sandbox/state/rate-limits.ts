import type { Clock } from '../../clock.ts';

/**
 * Milliseconds by a clock that may be moved, never going back: a minute that it is moved on is a minute in which Slack could have
 * taken its calls, and one that it is moved back has still gone by.
 */
export function passedOf(clock: Clock): () => number {
  let last = clock.now().epochMilliseconds;
  let passed = 0;
  return () => {
    const now = clock.now().epochMilliseconds;
    passed += Math.max(0, now - last);
    last = now;
    return passed;
  };
}

/** At most `calls` in any stretch of `seconds`. */
export type Allowance = { readonly calls: number; readonly seconds: number };

/** Slack's tiers: calls a minute, for each method and workspace. */
export const TIERS = {
  1: { calls: 1, seconds: 60 },
  2: { calls: 20, seconds: 60 },
  3: { calls: 50, seconds: 60 },
  4: { calls: 100, seconds: 60 },
  /** Posting: several hundred a minute for a workspace … */
  posting: { calls: 300, seconds: 60 },
  /** … and auth.test and the like, "hundreds a minute". */
  special: { calls: 300, seconds: 60 },
} as const satisfies Record<string | number, Allowance>;

export type Tier = keyof typeof TIERS;

/** … but about one a second in one channel, short bursts allowed. */
const IN_ONE_CHANNEL: Allowance = { calls: 10, seconds: 10 };

export type RateLimits = {
  /** Holds the method to another allowance than its tier's. */
  readonly squeeze: (method: string, allowance: Allowance) => void;
  readonly turnOff: () => void;
  /** Back to Slack's tiers, with nothing counted yet. */
  readonly reset: () => void;
  /** Counts a call; answers the seconds to wait when it is one too many, else 0. */
  readonly count: (call: CountedCall) => number;
};

/** So many seconds until a call of this method is not one too many. */
export type RatedWait = { readonly method: string; readonly seconds: number };

export type CountedCall = {
  readonly method: string;
  readonly tier: Tier;
  readonly teamId: string;
  /** Set for posting: the channel has a limit of its own. */
  readonly channel?: string | undefined;
};

/** `now` is in milliseconds and never goes back. */
export function createRateLimits(now: () => number): RateLimits {
  const calls = new Map<string, number[]>();
  const squeezed = new Map<string, Allowance>();
  let isOn = true;

  const wait = (key: string, allowance: Allowance): number => {
    const since = now() - allowance.seconds * 1000;
    const recent = (calls.get(key) ?? []).filter((at) => at > since);
    calls.set(key, recent);
    const oldest = recent.at(-allowance.calls);
    return oldest === undefined ? 0 : Math.max(1, Math.ceil((oldest - since) / 1000));
  };

  return {
    squeeze: (method, allowance) => void squeezed.set(method, allowance),
    turnOff: () => void (isOn = false),
    reset: () => {
      isOn = true;
      calls.clear();
      squeezed.clear();
    },
    count: ({ method, tier, teamId, channel }) => {
      if (!isOn) return 0;
      const whole = `${teamId} ${method}`;
      const limits: [string, Allowance][] = [[whole, squeezed.get(method) ?? TIERS[tier]]];
      if (channel) limits.push([`${whole} ${channel}`, IN_ONE_CHANNEL]);
      const longest = Math.max(...limits.map(([key, allowance]) => wait(key, allowance)));
      if (longest === 0) for (const [key] of limits) calls.get(key)?.push(now());
      return longest;
    },
  };
}
