import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { columns, readList } from '../../../../src/features/people/invitations/read-list.ts';
import { craftFamilies } from '../../../../src/features/people/enrolment/model.ts';
import { inviteModal } from '../../../../src/features/people/invitations/views.ts';
import { pairReader } from '../../../../src/language.ts';
import { wordsOf } from '../../block-kit.ts';
import { anyText } from '../../../support/any-text.ts';

const directory = [
  { id: 'U1', name: 'Ana', realName: 'Ana Nuñez', handle: 'ana.nunez' },
  { id: 'U2', name: 'Ben', realName: 'Ben', handle: 'ben' },
  { id: 'U3', name: 'Chen', realName: '', handle: '' },
  { id: 'U4', name: 'chen', realName: '', handle: '' },
];
const read = (...lines: readonly string[]) => readList(lines.join('\n'), directory);
const faultsOf = (...lines: readonly string[]) => {
  const result = read(...lines);
  return 'badLines' in result ? result.badLines.map(({ line, fault }) => [line, fault]) : [];
};

describe('a list of people', () => {
  it('fills in what its columns say, in any order, and nothing where a cell is empty', () => {
    expect(
      read(
        'Level, person, craft, months, team, languages, manager',
        '3, ana, design, 12, "Pay, and ""collect""", English; Twi, @Ben',
        '',
        ', U2, , , , ,',
      ),
    ).toEqual({
      listed: [
        {
          personId: 'U1',
          draft: {
            level: 3,
            craftFamily: 'design',
            tenureMonths: 12,
            team: 'Pay, and "collect"',
            languages: ['English', 'Twi'],
            managerId: 'U2',
          },
        },
        { personId: 'U2', draft: {} },
      ],
    });
  });

  it.each(['level', 'person,person', 'person,shoe size', '"person', 'person,,'])(
    'is refused whole where its first line reads "%s"',
    (head) => {
      expect(faultsOf(head, 'Ana')).toEqual([[1, 'columns']]);
    },
  );

  it('names every bad line, each as an editor counts, and gives nothing of the others', () => {
    expect(
      faultsOf(
        'person,level,craft,months,manager',
        'Ana,3,design,12,Ben',
        'Ana,,,,',
        'Nobody,,,,',
        'Chen,,,,',
        '',
        'U3,6,,,',
        'U4,,magic,,',
        'Ben,,,"12',
      ),
    ).toEqual([
      [3, 'twice'],
      [4, 'nobody'],
      [5, 'several'],
      [7, 'level'],
      [8, 'craft'],
      [9, 'cells'],
    ]);
    expect(faultsOf('person,months', 'Ana,721', 'Ben,-1')).toEqual([
      [2, 'months'],
      [3, 'months'],
    ]);
    expect(faultsOf('person,manager,team', `Ana,Chen,`, `Ben,,${'x'.repeat(61)}`)).toEqual([
      [2, 'manager'],
      [3, 'team'],
    ]);
  });

  it.each(['ana', 'Ana Nun\u0303ez', 'ＡＮＡ\u00a0nuñez', '@ana.nunez', 'Ana.Nunez', '@Ana', 'U1'])(
    'finds somebody written as "%s"',
    (said) => {
      expect(read('person', said)).toEqual({ listed: [{ personId: 'U1', draft: {} }] });
    },
  );

  it('has every column, and every craft, named at its field', () => {
    const hint = wordsOf(inviteModal({ id: 'P1', name: 'Peers' }, pairReader));
    for (const word of [...columns, ...craftFamilies]) expect(hint).toContain(word);
  });

  it('is read or refused, whatever is pasted', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('', 'person,level,craft,months,languages\n', 'person\n'),
        anyText({ maxLength: 200 }),
        (head, rest) => {
          const result = readList(head + rest, directory);
          expect('listed' in result || result.badLines.length > 0).toBe(true);
        },
      ),
    );
  });
});
