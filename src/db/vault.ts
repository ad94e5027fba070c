import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import type { z } from 'zod';
import type { EncryptionKey, KeyRing } from '../config.ts';

/** A value that stands in the database as AES-256-GCM ciphertext: `v1.<key id>.<base64url of nonce, tag, ciphertext>`. */
export type Sealed = string & { readonly sealed: unique symbol };

/** Where a sealed value stands. It opens nowhere else: moved to another row, column or table it is refused. */
export type SealedPlace = { readonly table: string; readonly column: string; readonly owner: string };

export type Vault = {
  readonly seal: (text: string, place: SealedPlace) => Sealed;
  /** Throws VaultError where the key is unknown, or the value was changed or moved. */
  readonly open: (sealed: Sealed, place: SealedPlace) => string;
  /** What can be written as JSON. */
  readonly sealJson: (value: unknown, place: SealedPlace) => Sealed;
  /** Throws as `open` does, and where the value is not what the schema says. */
  readonly openJson: <Value>(sealed: Sealed, place: SealedPlace, schema: z.ZodType<Value>) => Value;
};

/** Its message says to an operator what to do. */
export class VaultError extends Error {
  readonly code: 'unknown-key' | 'not-authentic' | 'other-shape';
  /** @param keyId as the value names it */
  constructor(code: VaultError['code'], { table, column }: SealedPlace, keyId = '') {
    super(`cannot open ${table}.${column}: ${whyNot[code](readableKeyId(keyId))}`);
    this.code = code;
  }
}

/** What stands in the place of an id, where anything may stand, is shown only where it can be one. */
export const readableKeyId = (keyId: string): string =>
  /^[a-z0-9-]{1,16}$/u.test(keyId) ? keyId : '(not readable)';

export const putKeyBack = 'Put that key back into ENCRYPTION_KEYS: without it nobody can read';

const whyNot: Readonly<Record<VaultError['code'], (keyId: string) => string>> = {
  'unknown-key': (keyId) =>
    `it lies under the key ${keyId}, which is not in the ring. ${putKeyBack} this. npm run doctor says how much lies under it.`,
  'not-authentic': (keyId) =>
    `the key ${keyId} of the ring does not open it: it is another key than it was, or the value was changed. npm run doctor says how much does not open.`,
  'other-shape': () =>
    'it is not what this version writes there. Run the version that last ran, or restore the table from a backup.',
};

const format = 'v1';
const nonceLength = 12;
const tagLength = 16;

/** @param ring newest key first: it seals; every key of the ring opens. */
export function createVault(ring: KeyRing): Vault {
  const { seal, open } = textVault(ring);
  return {
    seal,
    open,
    sealJson: (value, place) => seal(JSON.stringify(value), place),
    openJson: (sealed, place, schema) => {
      // Of what does not fit, nothing stands in the error: it is what somebody wrote.
      const read = schema.safeParse(JSON.parse(open(sealed, place)));
      if (!read.success) throw new VaultError('other-shape', place);
      return read.data;
    },
  };
}

function textVault(ring: KeyRing): Pick<Vault, 'seal' | 'open'> {
  const [newest] = ring;
  return {
    seal: (text, place) => {
      const nonce = randomBytes(nonceLength);
      const cipher = createCipheriv('aes-256-gcm', newest.key, nonce).setAAD(
        additionalData(newest.id, place),
      );
      const ciphertext = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
      const packed = Buffer.concat([nonce, cipher.getAuthTag(), ciphertext]).toString('base64url');
      return `${format}.${newest.id}.${packed}` as Sealed;
    },
    open: (sealed, place) => {
      const [, keyId = '', encoded = ''] = sealed.split('.');
      const key = ring.find(({ id }) => id === keyId);
      if (!key) throw new VaultError('unknown-key', place, keyId);
      const packed = Buffer.from(encoded, 'base64url');
      // Decoding overlooks what is not base64, and bits to spare at its end: only what was written may be read.
      const isAsWritten = sealed === `${format}.${key.id}.${packed.toString('base64url')}`;
      if (!isAsWritten) throw new VaultError('not-authentic', place, keyId);
      try {
        return decrypt(packed, key, place);
      } catch {
        throw new VaultError('not-authentic', place, keyId);
      }
    },
  };
}

function decrypt(packed: Buffer, key: EncryptionKey, place: SealedPlace): string {
  const nonce = packed.subarray(0, nonceLength);
  const decipher = createDecipheriv('aes-256-gcm', key.key, nonce, { authTagLength: tagLength })
    .setAAD(additionalData(key.id, place))
    .setAuthTag(packed.subarray(nonceLength, nonceLength + tagLength));
  return Buffer.concat([
    decipher.update(packed.subarray(nonceLength + tagLength)),
    decipher.final(),
  ]).toString('utf8');
}

function additionalData(keyId: string, { table, column, owner }: SealedPlace): Buffer {
  return Buffer.from(JSON.stringify([keyId, table, column, owner]));
}
