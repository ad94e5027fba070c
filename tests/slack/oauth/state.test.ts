import { randomBytes } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import type { KeyRing } from '../../../src/config.ts';
import { begin, isOurs } from '../../../src/slack/oauth/state.ts';

const now = Temporal.Instant.from('2026-03-02T09:00:00Z');
const keyOf = (id: string) => ({ id, key: Buffer.alloc(32, id) });
const ring = (first: string, ...others: readonly string[]): KeyRing => [keyOf(first), ...others.map(keyOf)];
const keys = ring('k1');

describe('the state of an install', () => {
  it('holds for ten minutes, and no longer', () => {
    const begun = begin(keys, now);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_200_000 }), (milliseconds) => {
        expect(isOurs(keys, begun, now.add({ milliseconds }))).toBe(milliseconds <= 600_000);
      }),
    );
  });

  it('is of one browser, and of no two begins alike', () => {
    const [one, other] = [begin(keys, now), begin(keys, now)];
    expect(isOurs(keys, one, now)).toBe(true);
    expect(isOurs(keys, { ...one, nonce: other.nonce }, now)).toBe(false);
    expect(isOurs(keys, { ...one, nonce: '' }, now)).toBe(false);
  });

  it('cannot be changed in any of its signs, nor made up', () => {
    const begun = begin(keys, now);
    fc.assert(
      fc.property(fc.nat({ max: begun.state.length - 1 }), fc.string({ maxLength: 2 }), (place, sign) => {
        const state = begun.state.slice(0, place) + sign + begun.state.slice(place + 1);
        expect(isOurs(keys, { ...begun, state }, now)).toBe(state === begun.state);
      }),
    );
    fc.assert(
      fc.property(fc.string(), fc.string(), (state, nonce) => {
        expect(isOurs(keys, { state, nonce }, now)).toBe(false);
      }),
    );
  });

  it('is known to replicas with the ring of before and of after, and to none with other keys', () => {
    const begun = begin(ring('k2', 'k1'), now);
    expect(isOurs(ring('k3', 'k2', 'k1'), begun, now)).toBe(true);
    expect(isOurs(ring('k1'), begun, now)).toBe(false);
    expect(isOurs([{ id: 'k2', key: randomBytes(32) }], begun, now)).toBe(false);
  });
});
