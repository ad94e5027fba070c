import { loadContent } from '../../../../src/content/loading/load-content.ts';
import { itemsFor } from '../../../../src/features/relationship/check-ins/model/choosing.ts';
import type { Point } from '../../../../src/features/relationship/check-ins/model/check-in.ts';
import { isRaised, type Answered } from '../../../../src/features/ways-on/signs/model/readings.ts';
import { signsInOrder, rules, type Sign } from '../../../../src/features/ways-on/signs/model/rules.ts';

const start = Temporal.Instant.from('2026-03-02T09:00:00Z');
const fortnight = 14 * 24;
const pack = loadContent('content').in('en').checkInItems;
const nothing = Object.fromEntries(signsInOrder.map((sign) => [sign, 0])) as Record<Sign, number>;

type Trouble = { readonly sign: Sign; readonly point: Point; readonly counted: number };

/**
 * How many of the check-ins after sessions it takes, by the questions that these really ask, of somebody who is low in one thing from
 * the third session on, and well in all else. A session every two weeks; undefined where ten are not enough.
 */
function checkInsUntilRaised({ sign, point, counted }: Trouble): number | undefined {
  const asked: (readonly string[])[] = [];
  const answered: Answered[] = [];
  const heldAt: Temporal.Instant[] = [];
  for (let number = 1; number <= 12; number += 1) {
    const at = start.add({ hours: number * fortnight });
    const items = itemsFor({ kind: 'check-in-session', hasMet: true }, pack, asked);
    asked.push(items);
    heldAt.push(at.subtract({ hours: 2 }));
    const low = (id: string) => number > 2 && rules[sign].items.includes(id);
    const points = Object.fromEntries(items.map((id) => [id, low(id) ? point : 4] as const));
    answered.push({ personId: 'UA', session: number, askedAt: at, at, points });
    const now = at.add({ hours: 24 });
    const history = { members: ['UA'], heldAt, answered, counts: { ...nothing, [sign]: counted }, now };
    if (isRaised(history, sign, 'UA')) return number - 2;
  }
  return undefined;
}

const cells = (sign: Sign): readonly string[] =>
  [
    checkInsUntilRaised({ sign, point: 1, counted: 0 }),
    checkInsUntilRaised({ sign, point: 2, counted: rules[sign].atLeast }),
    checkInsUntilRaised({ sign, point: 2, counted: 0 }),
  ].map((found) => (found === undefined ? 'over ten' : `${found}`));

/** The table in lines of Markdown. */
export const practiceLines = (): readonly string[] => [
  '| sign | severe | low, with its count | low alone |',
  '| --- | ---: | ---: | ---: |',
  ...signsInOrder.map((sign) => `| ${[sign, ...cells(sign)].join(' | ')} |`),
];
