import { describe, expect, it } from '@jest/globals';
import { ownAddresses } from '../../src/sandbox/own-address.ts';

describe('the addresses by which the sandbox is asked for', () => {
  it('name its port, and this machine by its number or as localhost', () => {
    const { hosts, origins } = ownAddresses('http://127.0.0.1:3001');
    expect(new Set(hosts)).toEqual(new Set(['127.0.0.1:3001', 'localhost:3001']));
    expect(origins).toContain('http://localhost:3001');
    expect(hosts).not.toContain('127.0.0.1');
  });

  it('leave the port out where it is the one that browsers take by themselves', () => {
    const { hosts, origins } = ownAddresses('http://127.0.0.1:80');
    expect(hosts).toEqual(expect.arrayContaining(['127.0.0.1', 'localhost', '127.0.0.1:80']));
    expect(origins).toEqual(expect.arrayContaining(['http://127.0.0.1', 'http://localhost']));
  });
});
