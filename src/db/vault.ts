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

export class VaultError extends Error {
  readonly code: 'unknown-key' | 'not-authentic' | 'other-shape';
  constructor(code: VaultError['code'], place: SealedPlace) {
    super(`cannot open ${place.table}.${place.column}: ${code}`);
    this.code = code;
  }
}

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
      const [, keyId, encoded = ''] = sealed.split('.');
      const key = ring.find(({ id }) => id === keyId);
      if (!key) throw new VaultError('unknown-key', place);
      const packed = Buffer.from(encoded, 'base64url');
      // Decoding overlooks what is not base64, and bits to spare at its end: only what was written may be read.
      const isAsWritten = sealed === `${format}.${key.id}.${packed.toString('base64url')}`;
      if (!isAsWritten) throw new VaultError('not-authentic', place);
      try {
        return decrypt(packed, key, place);
      } catch {
        throw new VaultError('not-authentic', place);
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
