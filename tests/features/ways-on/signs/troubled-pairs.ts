import type { Sign } from '../../../../src/features/ways-on/signs/model/rules.ts';
import type { Labelled } from './labelled.ts';

type Trouble = {
  readonly name: string;
  readonly kind: Exclude<Labelled['kind'], 'healthy'>;
  readonly from: number;
  readonly who: readonly number[];
};
type Row = readonly [name: string, from: number, who: readonly number[], ...lines: readonly string[]];

const of =
  (sign: Sign) =>
  (kind: Trouble['kind'], rows: readonly Row[]): readonly Labelled[] =>
    rows.map(([name, from, who, ...lines]) => ({ name, kind, lines, trouble: { sign, from, who } }));

const [both, three] = [
  [0, 1],
  [0, 1, 2],
];
const first = ['s 4-4-4 4-4-4', 's -444- -444-'];
const firstOfThree = ['s 4-4-4 4-4-4 4-4-4', 's -444- -444- -444-'];

const distance = of('emotional-distance');
const silence = of('communication-broke-down');
const goals = of('goals-diverged');
const fatigue = of('fatigue');
const standstill = of('no-progress');

/** Pairs with one sign each, beside good answers to the rest. */
export const troubledPairs: readonly Labelled[] = [
  ...distance('clear', [
    ['both say little that matters', 3, both, ...first, 's 1-4-4 1-4-4', 's 2-4-4 2-4-4'],
    ['it cools step by step', 4, both, ...first, 's 3-4-4 3-4-4', 's 2-4-4 2-4-4', 's 2-4-4 2-4-4'],
    [
      'low from the first that counts',
      3,
      both,
      's 2-4-4 2-4-4',
      's 2-4-4 2-4-4',
      's 2-4-4 2-4-4',
      's 2-4-4 2-4-4',
    ],
    [
      'three who are strangers again',
      3,
      three,
      ...firstOfThree,
      's 2-4-4 2-4-4 1-4-4',
      's 2-4-4 2-4-4 2-4-4',
    ],
  ]),
  ...distance('borderline', [
    ['low once, and they stopped meeting', 3, both, ...first, 'w 24-4- 24-4- +40000', 'w 34-4- 34-4- +60000'],
    ['low, not asked, low again', 3, both, ...first, 's 2-4-4 2-4-4', 's -444- -444-', 's 2-4-4 2-4-4'],
    [
      'low and fair by turns',
      3,
      both,
      ...first,
      's 2-4-4 2-4-4',
      's 3-4-4 3-4-4',
      's 2-4-4 2-4-4',
      's 3-4-4 3-4-4',
    ],
  ]),
  ...distance('one-sided', [
    ['the first holds back', 3, [0], ...first, 's 2-4-4 4-4-4', 's 2-4-4 5-4-4'],
    ['the second is not at ease', 4, [1], ...first, 's 4-4-4 4-4-4', 's 4-4-4 1-4-4'],
    ['one of three', 3, [2], ...firstOfThree, 's 4-4-4 4-4-4 2-4-4', 's 4-4-4 4-4-4 2-4-4'],
  ]),
  ...silence('clear', [
    ['no replies, no times', 3, both, ...first, 's -144- -144-', 's -244- -244-'],
    ['replies get slower', 4, both, ...first, 's -344- -344-', 's -244- -244-', 'w -2-4- -2-4-'],
    ['times pass with no answer', 3, both, ...first, 'w -2-4- -2-4- +03000', 'w -2-4- -3-4- +03000'],
    ['three who cannot find a time', 3, three, ...firstOfThree, 's -244- -244- -244-', 'w -1-4- -2-4- -2-4-'],
  ]),
  ...silence('borderline', [
    [
      'one low word and two times unanswered',
      3,
      both,
      ...first,
      'w -2-4- -2-4- +02000',
      'w -3-4- -3-4- +02000',
    ],
    ['low, skipped, low', 3, both, ...first, 's -244- -244-', 's 4-444 4-444', 's -244- -244-'],
  ]),
  ...silence('one-sided', [
    ['the first waits for answers', 3, [0], ...first, 's -244- -444-', 'w -2-4- -4-4-'],
    ['the second gave up', 3, [1], ...first, 's -444- -144-', 's -444- -244-'],
    ['one waits, and times pass', 3, [0], ...first, 'w -2-4- -4-4- +02000', 'w -2-4- -4-4- +02000'],
    ['two of three', 3, [0, 2], ...firstOfThree, 's -244- -444- -244-', 's -244- -444- -244-'],
  ]),
  ...goals('clear', [
    ['they want different things', 3, both, ...first, 's --1-- --1--', 's --2-- --2--'],
    ['seen at the milestone, and after', 3, both, ...first, 'm 44244 44244', 's --2-- --2--'],
    ['goals dropped one by one', 3, both, ...first, 'm 44244 44244 +00200', 's 4-3-4 4-3-4 +00300'],
    ['three with three plans', 3, three, ...firstOfThree, 'm 44244 44244 44144', 's --2-- --2-- --2--'],
  ]),
  ...goals('borderline', [
    ['one low milestone and goals let go', 3, both, ...first, 'm 44244 44244 +00200', 's 4---4 4---4 +00200'],
    ['a little apart, for long', 3, both, ...first, 's --2-- --2--', 's --2-- --2--', 's --3-- --3--'],
  ]),
  ...goals('one-sided', [
    ['the goal of one has changed', 3, [0], ...first, 'm 44244 44444', 's --2-- --4--'],
    ['the second sees no use any more', 4, [1], ...first, 's --4-- --4--', 'm 44444 44144'],
    ['one of three goes elsewhere', 3, [1], ...firstOfThree, 's --4-- --2-- --4--', 's --4-- --2-- --4--'],
  ]),
  ...fatigue('clear', [
    ['worn out together', 3, both, ...first, 's -441- -441-', 's -442- -442-'],
    ['less energy each time', 4, both, ...first, 's -443- -443-', 's -442- -442-', 's -442- -442-'],
    ['skips and yawns', 3, both, ...first, 's -442- -442- +00020', 's -443- -442- +00030'],
    [
      'three at the end of a long year',
      3,
      three,
      ...firstOfThree,
      's -442- -442- -442-',
      's -442- -441- -442-',
    ],
  ]),
  ...fatigue('borderline', [
    ['one tired answer and two skips', 3, both, ...first, 'w -4-2- -4-2- +00020', 'w -4-3- -4-3- +00020'],
    ['tired, then a little better', 3, both, ...first, 's -442- -442-', 's -442- -442-', 's -443- -443-'],
  ]),
  ...fatigue('one-sided', [
    ['the first is running low', 3, [0], ...first, 's -442- -444-', 's -442- -445-'],
    ['the second dreads the next one', 4, [1], ...first, 's -444- -444-', 's -444- -441-'],
    ['one skips, and says why', 3, [1], ...first, 's -444- -442- +00020', 's -444- -442- +00020'],
    ['one of three', 3, [0], ...firstOfThree, 's -442- -444- -444-', 's -441- -444- -444-'],
  ]),
  ...standstill('clear', [
    ['talk and no steps', 3, both, ...first, 's 4-4-1 4-4-1', 's 4-4-2 4-4-2'],
    ['it slows down', 4, both, ...first, 's 4-4-3 4-4-3', 's 4-4-2 4-4-2', 's 4-4-2 4-4-2'],
    ['actions pile up', 3, both, ...first, 's 4-4-2 4-4-2 +00003', 's 4-4-3 4-4-2 +00004'],
    ['three without a next step', 3, three, ...firstOfThree, 's 4-4-2 4-4-2 4-4-2', 's 4-4-2 4-4-2 4-4-2'],
  ]),
  ...standstill('borderline', [
    [
      'one low answer and two actions open',
      3,
      both,
      ...first,
      's 4-4-2 4-4-2 +00002',
      's -444- -444- +00002',
    ],
    ['low at a milestone, low after it', 3, both, ...first, 'm 44442 44442', 's 4-4-2 4-4-2'],
  ]),
  ...standstill('one-sided', [
    ['the first has no next step', 3, [0], ...first, 's 4-4-2 4-4-4', 's 4-4-2 4-4-4'],
    ['the second did none of it', 3, [1], ...first, 's 4-4-4 4-4-1', 's 4-4-4 4-4-2'],
    [
      'one of three stands still',
      4,
      [2],
      ...firstOfThree,
      's 4-4-4 4-4-4 4-4-3',
      's 4-4-4 4-4-4 4-4-2',
      's 4-4-4 4-4-4 4-4-2',
    ],
  ]),
];
