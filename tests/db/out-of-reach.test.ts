import { describe, expect, it } from '@jest/globals';
import { DatabaseError } from 'pg';
import { DatabaseAwayError, failureOfTransaction, isOutOfReach } from '../../src/db/out-of-reach.ts';

/** What Postgres itself says: its code, of five characters. */
function said(code: string): DatabaseError {
  const error = new DatabaseError(code, 5, 'error');
  error.code = code;
  return error;
}

const bySystem = (code: string) => Object.assign(new Error(`connect ${code}`), { code });

describe('the database is out of reach', () => {
  it.each([
    '57P01',
    '57P02',
    '57P03',
    '57P05',
    '53300',
    '53100',
    '53200',
    '25006',
    '57014',
    '08006',
    '08P01',
  ])('where Postgres says %s', (code) => expect(isOutOfReach(said(code))).toBe(true));

  it.each([
    ['a unique value twice', '23505'],
    ['a deadlock', '40P01'],
    ['a forbidden table', '42501'],
    ['a wrong statement', '42601'],
  ])('but not where it says %s', (_, code) => expect(isOutOfReach(said(code))).toBe(false));

  it.each([
    'ECONNREFUSED',
    'ECONNRESET',
    'EPIPE',
    'ETIMEDOUT',
    'EHOSTUNREACH',
    'ENETUNREACH',
    'ENOTFOUND',
    'EAI_AGAIN',
  ])('where the system says %s', (code) => expect(isOutOfReach(bySystem(code))).toBe(true));

  it.each([
    'Connection terminated unexpectedly',
    'Connection terminated due to connection timeout',
    'Query read timeout',
    'timeout exceeded when trying to connect',
    'timeout expired',
    'Client has encountered a connection error and is not queryable',
  ])('where node-postgres says: %s', (message) => expect(isOutOfReach(new Error(message))).toBe(true));

  it.each([new Error('no rows'), new TypeError('x is not a function'), 'ECONNRESET', undefined])(
    'but not by %p of our own',
    (error) => expect(isOutOfReach(error)).toBe(false),
  );
});

describe('a transaction that fails', () => {
  const gone = bySystem('ECONNRESET');

  it.each([
    ['before its commit, has changed nothing', { isCommitting: false, hasChanges: true }, 'database-away'],
    ['at its commit, may stand', { isCommitting: true, hasChanges: true }, 'commit-unsure'],
    [
      'at its commit, having only read, has changed nothing',
      { isCommitting: true, hasChanges: false },
      'database-away',
    ],
  ] as const)('%s', (_, ending, code) => {
    const failure = failureOfTransaction(gone, ending);
    expect(failure).toBeInstanceOf(DatabaseAwayError);
    expect(failure).toMatchObject({ code, cause: gone });
  });

  it('by a fault of its own stays that fault', () => {
    const fault = said('23505');
    expect(failureOfTransaction(fault, { isCommitting: true, hasChanges: true })).toBe(fault);
  });
});
