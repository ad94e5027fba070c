import type { EndState } from './end-state.ts';
import { methods } from './faults.ts';

const head = [
  '| fault | while it lasts | given up | stands in Slack in the end | who is told |',
  '| --- | --- | --- | --- | --- |',
];

/** The table in docs/slack-faults.md, one for each method. */
export const tableOf = (all: readonly EndState[]): string =>
  methods
    .map((method) =>
      [`### \`${method}\``, '', ...head, ...all.filter((each) => each.method === method).map(row)].join('\n'),
    )
    .join('\n\n');

const row = (state: EndState): string =>
  `| ${[state.fault, whileItLasts(state), state.givenUp, times(state.stands), whoIsTold(state)].join(' | ')} |`;

function whileItLasts({ tried, givenUp }: EndState): string {
  if (givenUp === 'at once') return `tried ${tried}`;
  return `waits, tried ${tried}`;
}

function times(stands: number): string {
  if (stands === 0) return 'not at all';
  return stands === 1 ? 'once' : `${stands} times`;
}

function whoIsTold({ pair, admin, home }: EndState): string {
  if (pair === 'undone') return 'peers and admin; the pair is undone, its peers are first in the next round';
  switch (admin) {
    case 'not told':
      return `admin: Home ${home}`;
    case 'told':
      return 'admin';
    case 'can send it again':
      return 'admin, who can send it again';
  }
}

const [begin, end] = ['<!-- made by npm run slack-faults -->', '<!-- end -->'];

/** What a page says, with its tables brought up to date: they stand between two marks. */
export function withTable(page: string, all: readonly EndState[]): string {
  const [before = '', made = ''] = page.split(begin, 2);
  const [, after = ''] = made.split(end, 2);
  return `${before}${begin}\n\n${tableOf(all)}\n\n${end}${after}`;
}
