import { make } from '../dom.ts';
import { mrkdwnNodes } from '../drawing/marks.ts';

/** "What to try first". */
export function guideNodes(lines: readonly string[]): readonly Node[] {
  const nobody = { nameOf: (id: string) => id, dates: { timeZone: 'UTC', locale: 'en-US', now: '' } };
  const steps = lines.map((line) => make('li', {}, mrkdwnNodes(line, nobody)));
  return [make('h3', {}, ['What to try first']), make('ol', {}, steps)];
}
