import type { ShellState } from '../../page-server/shell-state.ts';
import type { Exchange } from '../../page-server/traffic.ts';
import { dateInWords } from '../../reading/dates.ts';
import { fetchTraffic } from '../connection.ts';
import { readerOfDates } from '../drawing/surface.ts';
import { make } from '../dom.ts';

/** Those that somebody has opened stay open as more come. */
const opened = new Set<number>();

/** Each request between the bot and Slack, with its answer. */
export async function drawInspector(state: ShellState): Promise<readonly Node[]> {
  const { exchanges, breaches } = (await fetchTraffic(state)) ?? { exchanges: [], breaches: 0 };
  const verdict =
    breaches === 0
      ? 'No breach of Slack’s limits so far.'
      : `${breaches} ${breaches === 1 ? 'breach' : 'breaches'} of what Slack allows.`;
  return [
    make('p', { class: breaches === 0 ? 'verdict' : 'verdict bad' }, [verdict]),
    make('p', { class: 'hint' }, ['Newest first. Open one to read what was asked and answered.']),
    make(
      'ol',
      { class: 'exchanges' },
      exchanges.map((exchange) => exchangeNode(state, exchange)),
    ),
  ];
}

const ARROWS = { 'to Slack': '→ Slack', 'to the bot': '→ bot' } as const;

/** What it was, of whom, and what came of it: a breach is seen without opening it. */
function rowOf({
  number,
  direction,
  name,
  whom,
  status,
  took,
  trouble,
  late,
  isBreach,
}: Exchange): HTMLElement {
  return make('summary', { 'data-key': `exchange ${number}` }, [
    make('span', { class: 'direction' }, [ARROWS[direction]]),
    ' ',
    make('strong', {}, [name]),
    whom === undefined ? undefined : make('span', { class: 'whom' }, [` ${whom}`]),
    make('span', { class: 'outcome' }, [` ${status === 0 ? 'no status' : status} · ${took} ms`]),
    isBreach ? make('span', { class: 'breach' }, ['breach']) : undefined,
    trouble === undefined ? undefined : make('span', { class: 'trouble' }, [` ${trouble}`]),
    late === undefined ? undefined : make('span', { class: 'trouble' }, [` ${late}`]),
  ]);
}

function exchangeNode(state: ShellState, exchange: Exchange): HTMLElement {
  const { number, at, isBreach, asked, answered } = exchange;
  const timestamp = Date.parse(at) / 1000;
  const dates = readerOfDates(state);
  const details = make('details', { open: opened.has(number) }, [
    rowOf(exchange),
    make('p', { class: 'hint' }, [dateInWords({ timestamp, format: '{bar_day}, {time_secs}' }, dates)]),
    make('h3', {}, ['Asked']),
    make('pre', { tabindex: 0, 'aria-label': 'Asked' }, [JSON.stringify(asked, null, 2)]),
    make('h3', {}, ['Answered']),
    make('pre', { tabindex: 0, 'aria-label': 'Answered' }, [JSON.stringify(answered, null, 2)]),
  ]);
  details.addEventListener('toggle', () => {
    if (details.open) opened.add(number);
    else opened.delete(number);
  });
  return make('li', { class: isBreach ? 'breached' : undefined }, [details]);
}
