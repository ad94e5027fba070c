import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { columns } from '../../../../../src/features/people/invitations/model/columns.ts';
import { readList } from '../../../../../src/features/people/invitations/model/list.ts';
import { faultsOf, pastedInto as here, read } from '../../../../support/pasted-list.ts';
import { vocabulary } from '../../../../support/vocabulary.ts';
import { inviteModal } from '../../../../../src/features/people/invitations/views.ts';
import { pairReader } from '../../../../../src/language.ts';
import { wordsOf } from '../../../block-kit.ts';
import { anyText } from '../../../../support/any-text.ts';

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
      unknown: [],
    });
  });

  it.each(['', 'level', 'person,person', 'Person,PERSON', '"person', `person,${'x'.repeat(41)}`])(
    'is refused whole where its first line reads "%s"',
    (head) => {
      expect(faultsOf(head, ...(head === '' ? [] : ['Ana']))).toEqual([[1, 'columns']]);
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
    expect(faultsOf('person,level', ',3', 'Ana,')).toEqual([[2, 'unnamed']]);
    expect(faultsOf('person,months', 'Ana,721', 'Ben,-1')).toEqual([
      [2, 'months'],
      [3, 'months'],
    ]);
    expect(faultsOf('person,manager,team', `Ana,Chen,`, `Ben,,${'x'.repeat(61)}`)).toEqual([
      [2, 'manager'],
      [3, 'team'],
    ]);
  });

  it('names all faults of a line at once', () => {
    const head = 'person,level,craft,months,team,department,location,languages,manager';
    const long = 'x'.repeat(61);
    const details = ['level', 'craft', 'months', 'team', 'department', 'location', 'languages', 'manager'];
    expect(
      faultsOf(
        head,
        `Nobody,9,magic,-1,${long},${long},${long},${long}${long},Chen`,
        ',,magic,,,,,,',
        'Ana,,,,,,,,Who',
        'Ana,6,,,,,,,',
      ),
    ).toEqual([
      [2, 'nobody', ...details],
      [3, 'unnamed', 'craft'],
      [4, 'manager'],
      [5, 'twice', 'level'],
    ]);
    expect(read('person,level,manager', 'Who,9,Them')).toEqual({
      badLines: [
        {
          line: 2,
          faults: [
            { kind: 'nobody', said: 'Who' },
            { kind: 'level', said: '9' },
            { kind: 'manager', said: 'Them' },
          ],
        },
      ],
    });
  });

  it.each([
    'ana',
    'Ana Nun\u0303ez',
    'ＡＮＡ\u00a0nuñez',
    '@ana.nunez',
    'Ana.Nunez',
    '@Ana',
    'U1',
    '<@U1>',
    '<@U1|Ana>',
  ])('finds somebody written as "%s"', (said) => {
    expect(read('person', said)).toEqual({ listed: [{ personId: 'U1', draft: {} }], unknown: [] });
  });

  it.each([
    ['with semicolons', 'person;level;team;languages\r\nAna;3;Platform;English, Twi\r\nBen;2;Data;English'],
    [
      'copied from a spreadsheet',
      'person\tlevel\tteam\tlanguages\nAna\t3\tPlatform\tEnglish, Twi\nBen\t2\tData\tEnglish',
    ],
    [
      'with its separator above',
      '\ufeffsep=;\r\nperson;level;team;languages\r\nAna;3;Platform;English,Twi\r\nBen;2;Data;English\r\n',
    ],
    [
      'with empty rows and columns',
      'person,level,team,languages,,\nAna,3,Platform,English;Twi,,\n,,,,,\n\nBen,2,Data,English,,',
    ],
    [
      'with its first column empty',
      '\tperson\tlevel\tteam\tlanguages\n\tAna\t3\tPlatform\tEnglish,Twi\n\tBen\t2\tData\tEnglish',
    ],
    [
      'with every cell in quotes',
      '"person";"level";"team";"languages"\r"Ana";"3";"Platform";"English, Twi"\r"Ben";"2";"Data";"English"',
    ],
    [
      'in odd capitals and blanks',
      'PERSON, Lével ,Team,\u00a0LANGUAGES\nANA , 3,Plat\u200bform, English;Twi\nben,2,Data,English',
    ],
  ])('%s is read as people have it', (_, list) => {
    expect(readList(list, here)).toEqual({
      listed: [
        { personId: 'U1', draft: { level: 3, team: 'Platform', languages: ['English', 'Twi'] } },
        { personId: 'U2', draft: { level: 2, team: 'Data', languages: ['English'] } },
      ],
      unknown: [],
    });
  });

  it('keeps a cell with line breaks whole, and counts its lines as an editor does', () => {
    expect(read('person,team', 'Ana,"Platform', 'and tools"', 'Ben,Data')).toEqual({
      listed: [
        { personId: 'U1', draft: { team: 'Platform and tools' } },
        { personId: 'U2', draft: { team: 'Data' } },
      ],
      unknown: [],
    });
    expect(faultsOf('sep=,', 'person,team', 'Ana,"Platform', '', 'and tools"', '', 'Nobody,Data')).toEqual([
      [7, 'nobody'],
    ]);
  });

  it('fills in nothing where a line ends early, and is amiss where one has more than the columns', () => {
    expect(read('person,level', 'Ana')).toEqual({ listed: [{ personId: 'U1', draft: {} }], unknown: [] });
    expect(faultsOf('person,', 'Ana,3')).toEqual([[2, 'cells']]);
    expect(faultsOf('person', 'Ana,3')).toEqual([[2, 'cells']]);
  });

  it('names the columns that mean nothing here, and takes the rest', () => {
    expect(read('person,E-Mail,level,Shoe size', 'Ana,one@example.com,3,38')).toEqual({
      listed: [{ personId: 'U1', draft: { level: 3 } }],
      unknown: ['E-Mail', 'Shoe size'],
    });
  });

  it.each(['people', 'PEOPLE', 'People and HR', ' people and hr', 'Peoplé and HR'])(
    'knows the craft "%s"',
    (craft) => {
      expect(read('person,craft', `Ana,${craft}`)).toMatchObject({
        listed: [{ draft: { craftFamily: 'people' } }],
      });
    },
  );

  it('knows a level by its number and by its name, and no craft or level that the program does not have', () => {
    expect(read('person,level', 'Ana,4', 'Ben,leading others')).toMatchObject({
      listed: [{ draft: { level: 4 } }, { draft: { level: 4 } }],
    });
    const faults = faultsOf('person,level,craft', 'Ana,6,', 'Ben,,Falconry');
    expect(faults).toEqual([
      [2, 'level'],
      [3, 'craft'],
    ]);
  });

  it('has every column, and every craft, named at its field', () => {
    const hint = wordsOf(inviteModal({ vocabulary, id: 'P1', name: 'Peers' }, pairReader));
    for (const word of [...columns, ...vocabulary.work.map(({ name }) => name)]) expect(hint).toContain(word);
  });

  it('is read or refused, whatever is pasted', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('', 'person,level,craft,months,languages\n', 'person\n', 'sep=;\nperson;team\n'),
        anyText({ maxLength: 200 }),
        (head, rest) => {
          const result = readList(head + rest, here);
          expect('listed' in result || result.badLines.length > 0).toBe(true);
        },
      ),
    );
  });

  it('does no harm, however hostile it is', () => {
    const pieces = '"|""|","|,|;|\t|\n|\r| |\0|\ufeff|a| "|sep=,\n|\n"'.split('|');
    fc.assert(
      fc.property(
        fc.constantFrom('', 'person\n', 'person,"'),
        fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 4 }),
        fc.constantFrom('', '"', 'x'),
        (head, some, tail) => {
          const piece = some.join('');
          const list = head + piece.repeat(Math.ceil(50_000 / piece.length)) + tail;
          const result = readList(list, here);
          expect('listed' in result || result.badLines.length > 0).toBe(true);
        },
      ),
      { numRuns: 60 },
    );
  });
});
