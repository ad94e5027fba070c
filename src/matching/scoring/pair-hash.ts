/**
 * Ties are broken by a hash of the two stable ids: always the same way, but in nobody's standing favour, as the order
 * of names would be (the lowest id would become everybody's candidate).
 */
export const PAIR_HASH_BITS = 20;

const { imul } = Math;

const KEY = 0x5eed_9a1f;

/** FNV-1a over the id's UTF-16 units, from this module's key. */
export function idHash(id: string): number {
  let hash = KEY;
  for (let at = 0; at < id.length; at++) hash = imul(hash ^ id.charCodeAt(at), 0x0100_0193);
  return scrambled(hash);
}

/** Symmetric; 0 to 2^20 - 1. */
export function pairHash(hashA: number, hashB: number): number {
  return scrambled((hashA + hashB) | 0) >>> (32 - PAIR_HASH_BITS);
}

/** The finalizer of MurmurHash3: every bit of the input reaches every bit of the result. */
function scrambled(value: number): number {
  let hash = value;
  hash = imul(hash ^ (hash >>> 16), 0x85eb_ca6b);
  hash = imul(hash ^ (hash >>> 13), 0xc2b2_ae35);
  return hash ^ (hash >>> 16);
}
