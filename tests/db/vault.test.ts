import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { z } from 'zod';
import type { EncryptionKey } from '../../src/config.ts';
import { createVault, type SealedPlace, type Sealed, type Vault } from '../../src/db/vault.ts';
import { anyText } from '../support/any-text.ts';

const key = (id: string, fill: number): EncryptionKey => ({ id, key: Buffer.alloc(32, fill) });
const [old, current] = [key('2025', 1), key('2026', 2)];
const vault = createVault([current]);

const place: SealedPlace = { table: 'goals', column: 'wording', owner: 'G1' };
const text = anyText({ maxLength: 200 });
const places = fc.record({ table: fc.string(), column: fc.string(), owner: fc.string() });

const codeOf = (open: () => unknown): unknown => {
  try {
    return open();
  } catch (error) {
    return error instanceof Error && 'code' in error ? error.code : error;
  }
};

const opening = (sealed: string, by: Vault = vault, at = place) =>
  codeOf(() => by.open(sealed as Sealed, at));

describe('what the vault seals', () => {
  it('opens again as it was, whatever the text and wherever it stands', () => {
    fc.assert(
      fc.property(text, places, (words, at) => {
        expect(vault.open(vault.seal(words, at), at)).toBe(words);
      }),
    );
  });

  it('never shows the text, and never looks the same twice', () => {
    const sealed = [vault.seal('a quiet word', place), vault.seal('a quiet word', place)];
    expect(new Set(sealed).size).toBe(2);
    for (const value of sealed)
      expect(Buffer.from(value.split('.')[2] ?? '', 'base64url').toString()).not.toContain('quiet');
  });

  it('is refused with any one character changed', () => {
    fc.assert(
      fc.property(text, fc.nat(), fc.constantFrom(...Array.from('AQgw0_-.v=k 2é')), (words, at, other) => {
        const sealed = vault.seal(words, place);
        const index = at % sealed.length;
        const changed = `${sealed.slice(0, index)}${other}${sealed.slice(index + 1)}`;
        fc.pre(changed !== sealed);
        expect(['not-authentic', 'unknown-key']).toContain(opening(changed));
      }),
      { numRuns: 1000 },
    );
  });

  it('is refused with the last character changed, where base64 has bits to spare', () => {
    const sealed = vault.seal('a', place);
    const others = Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_', (last) => {
      const changed = sealed.slice(0, -1) + last;
      return changed === sealed ? 'not-authentic' : opening(changed);
    });
    expect(new Set(others)).toEqual(new Set(['not-authentic']));
  });

  it('is refused cut short or added to', () => {
    fc.assert(
      fc.property(text, fc.nat(), fc.string({ minLength: 1 }), (words, at, more) => {
        const sealed = vault.seal(words, place);
        expect(['not-authentic', 'unknown-key']).toContain(opening(sealed.slice(0, at % sealed.length)));
        expect(opening(sealed + more)).toBe('not-authentic');
      }),
      { numRuns: 300 },
    );
  });

  it('is refused in any other row, column or table', () => {
    fc.assert(
      fc.property(places, places, (from, to) => {
        fc.pre(JSON.stringify(from) !== JSON.stringify(to));
        expect(opening(vault.seal('mine', from), vault, to)).toBe('not-authentic');
      }),
    );
    const split = vault.seal('mine', { table: 'goals', column: 'wording', owner: 'G1' });
    expect(opening(split, vault, { table: 'goals', column: 'wordingG', owner: '1' })).toBe('not-authentic');
  });

  it.each([
    ['owner', { ...place, owner: 'G2' }],
    ['column', { ...place, column: 'steps' }],
    ['table', { ...place, table: 'agreements' }],
  ])('is refused where nothing but the %s is another', (_, other) => {
    const sealed = vault.seal('mine', place);
    expect(opening(sealed, vault, other)).toBe('not-authentic');
    expect(opening(sealed)).toBe('mine');
  });

  it('is refused by a ring without its key, and by another key of the same name', () => {
    const sealed = vault.seal('mine', place);
    expect(opening(sealed, createVault([old]))).toBe('unknown-key');
    expect(opening(sealed, createVault([key('2026', 9)]))).toBe('not-authentic');
  });

  it('names the place and the cause in its error, and nothing of the value', () => {
    const sealed = vault.seal('mine', place);
    expect(() => createVault([old]).open(sealed, place)).toThrow(
      /^cannot open goals\.wording: it lies under the key 2026, which is not in the ring\. Put that key back into ENCRYPTION_KEYS/u,
    );
  });
});

describe('a value sealed as JSON', () => {
  const schema = z.object({ title: z.string() });

  it('comes back as it was', () => {
    const sealed = vault.sealJson({ title: 'Write more' }, place);
    expect(vault.openJson(sealed, place, schema)).toEqual({ title: 'Write more' });
  });

  it('of another shape is refused, and nothing of it is said', () => {
    const sealed = vault.sealJson({ title: ['Write more'] }, place);
    const open = () => vault.openJson(sealed, place, schema);
    expect(codeOf(open)).toBe('other-shape');
    expect(open).toThrow(/^cannot open goals\.wording: it is not what this version writes there\. /);
  });
});

describe('a ring of keys', () => {
  it('opens what an older key sealed, and seals with the newest', () => {
    const before = createVault([old]).seal('long ago', place);
    const rotated = createVault([current, old]);
    expect(opening(before, rotated)).toBe('long ago');
    const after = rotated.seal('today', place);
    expect(after).toMatch(/^v1\.2026\./);
    expect(opening(after, createVault([current]))).toBe('today');
    expect(opening(after, createVault([old]))).toBe('unknown-key');
  });
});
