import { createHash, createHmac, pbkdf2Sync, randomBytes } from 'node:crypto';

const iterations = 4096;

/**
 * What Postgres keeps of a password for SCRAM-SHA-256 (RFC 5802, RFC 7677). Handing that over, rather than the password, keeps
 * the password out of the server's log of statements.
 *
 * @param password ASCII letters, digits, "-" and "_": it is not normalised by SASLprep
 */
export function scramVerifier(password: string, salt = randomBytes(16)): string {
  const salted = pbkdf2Sync(password, salt, iterations, 32, 'sha256');
  const storedKey = createHash('sha256').update(keyOf(salted, 'Client Key')).digest('base64');
  const serverKey = keyOf(salted, 'Server Key').toString('base64');
  return `SCRAM-SHA-256$${iterations}:${salt.toString('base64')}$${storedKey}:${serverKey}`;
}

const keyOf = (salted: Buffer, name: string) => createHmac('sha256', salted).update(name).digest();
