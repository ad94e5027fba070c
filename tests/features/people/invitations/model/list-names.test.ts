import { describe, expect, it } from '@jest/globals';
import { faultsOf, read } from '../../../../support/pasted-list.ts';

describe('whom a list names', () => {
  it('takes Slack’s mentions in any list, and names the one of nobody here', () => {
    expect(read('<@U1|Ana Nuñez>', '<@U2>')).toMatchObject({
      listed: [{ personId: 'U1' }, { personId: 'U2' }],
    });
    expect(read('person,manager', '<@U1>,<@U2|ben>')).toMatchObject({
      listed: [{ draft: { managerId: 'U2' } }],
    });
    expect(faultsOf('person', '<@U9>', '<@U2')).toEqual([
      [2, 'nobody'],
      [3, 'nobody'],
    ]);
  });

  it('names a kind of work that a list can’t say, and whoever is to be their own manager', () => {
    expect(faultsOf('person,craft,manager', 'Ana,Something else,', 'Ben,,@ben')).toEqual([
      [2, 'craft'],
      [3, 'own-manager'],
    ]);
  });
});
