import { make } from './dom.ts';
import { mrkdwnNodes } from './marks.ts';

/** "What to try first": steps that can be folded away. */
export function guideNodes(lines: readonly string[]): readonly Node[] {
  if (lines.length === 0) return [];
  const steps = lines.map((line) =>
    make(
      'li',
      {},
      mrkdwnNodes(line, (id) => id),
    ),
  );
  return [
    make('details', { open: true }, [make('summary', {}, ['What to try first']), make('ol', {}, steps)]),
  ];
}
