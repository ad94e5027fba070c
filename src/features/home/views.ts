import type { Button, HomeView, KnownBlock, ModalView } from '@slack/types';
import type { NextStep } from '../../feature.ts';
import type { Reader } from '../../language.ts';
import {
  actions,
  button,
  buttonsIfAny,
  context,
  cut,
  escape,
  header,
  modal,
  plain,
  quote,
  section,
  type Message,
} from '../../slack/blocks.ts';
import { menuOf } from '../../slack/menu.ts';
import { commandAction } from '../../slack/listening/listeners.ts';
import {
  besides,
  withInMenu,
  everythingIn,
  bytesOf,
  doing,
  dueFirst,
  fitted,
  foldedRow,
  inRows,
  isTold,
  joined,
  mostPressing,
  onlyOnes,
  places,
  rowsOf,
  type Overview,
  type PairShown,
  type ButtonRow,
  type HomeBlocks,
} from './model.ts';
import { everythingButton } from './buttons.ts';
import { texts } from './texts.ts';

/** As much as Slack shows, and of what it takes a little less. */
const most = { blocks: 100, bytes: 240_000 };

const divider: KnownBlock = { type: 'divider' };

/** Pairs with something due stand first, then the newest; of more than fit, the last are shortened. */
export function home(overview: Overview, reader: Reader): HomeView {
  const { standing, offers, running, own } = overview;
  const unnamed = dueFirst(overview.pairs);
  const pairs = toldApart(unnamed, overview.ended, reader);
  const ended = overview.ended.map((pair) => namedAloud(pair, reader));
  const past = joined([...ended, overview.kept]);
  const steps = [standing, ...pairs, past, offers, running, own].flatMap((part) => part.next);
  const chosen = mostPressing(steps);
  const next = withButton(chosen, reader);
  // How things stand is said, also where something else is next.
  const standingToo = standing.next.filter((step) => step !== chosen).map(({ line }) => section(line));
  const person = joined([standing, offers, own]);
  const groups = [...pairs, overview.kept, running, person].map(({ buttons }) =>
    besides([next.button, ...next.others], buttons),
  );
  const whose = [...pairs.map(({ pairId }) => pairId), ...places];
  const unseen = ended.filter((pair) => !isTold(pair)).flatMap(({ buttons }) => buttons);
  const rows = withInMenu(rowsOf(groups), pairs.length, unseen).map((row, index) => {
    const everything = everythingButton(whose[index] ?? '', reader);
    return rowBlocks(inPlace(foldedRow(row, everything), unnamed[index]), reader);
  });
  const ofPairs = rows.slice(0, pairs.length);
  const [ofPast = [], ofRunning = [], ofPerson = []] = rows.slice(pairs.length);
  const first = [...nextBlocks(next, reader), ...standingToo, ...standing.blocks];
  const last = [
    ...set([...ended.flatMap(endedBlocks), ...overview.kept.blocks, ...ofPast]),
    ...set(offers.blocks),
    ...set([...running.blocks.filter((block) => !says(block, next.line)), ...ofRunning]),
    ...set([...own.blocks, context(texts(reader).privacy), ...ofPerson]),
  ];
  return { type: 'home', blocks: inRoom({ first, last }, shownOf(pairs, ofPairs)) };
}

/** What stays of a pair stands in view below the line that says with whom it was; without one it's a line of the menu. */
const endedBlocks = (pair: PairShown): readonly KnownBlock[] =>
  isTold(pair) ? [...pair.blocks, ...buttonsIfAny(...pair.buttons)] : pair.blocks;

type Around = { readonly first: readonly KnownBlock[]; readonly last: readonly KnownBlock[] };

/** All pairs as a whole, as nearly everybody's are; else as many as there is room for. */
function inRoom({ first, last }: Around, pairs: readonly HomeBlocks[]): KnownBlock[] {
  const all = [...first, ...pairs.flatMap(({ whole }) => whole), ...last];
  if (all.length <= most.blocks && bytesOf(all) <= most.bytes) return all;
  const room = {
    blocks: most.blocks - first.length - last.length,
    bytes: most.bytes - bytesOf([...first, ...last]),
  };
  return [...first, ...fitted(room, pairs), ...last];
}

/** What is next needs no telling once more below. */
const says = (block: KnownBlock, line: string): boolean =>
  block.type === 'section' && block.text?.text === line;

/** Apart from what stands above it. */
const set = (blocks: readonly KnownBlock[]): readonly KnownBlock[] =>
  blocks.length === 0 ? [] : [divider, ...blocks];

const shownOf = (
  pairs: readonly PairShown[],
  rows: readonly (readonly KnownBlock[])[],
): readonly HomeBlocks[] =>
  pairs.map(({ blocks }, place) => ({
    whole: [divider, ...blocks, ...(rows[place] ?? [])],
    brief: [divider, ...blocks.slice(0, 1), ...(rows[place] ?? [])],
  }));

type Next = NextStep & Required<Pick<NextStep, 'button' | 'others'>>;

function nextBlocks(
  { line, details = [], written, button: does, others }: Next,
  reader: Reader,
): readonly KnownBlock[] {
  return [
    header(texts(reader).next),
    section(line),
    ...(written === undefined ? [] : [quote(written)]),
    ...(details.length === 0 ? [] : [context(details.join(' · '))]),
    actions({ ...does, style: 'primary' }, ...others),
  ];
}

/** There is always something to press, though it be to see what can be done. */
function withButton(step: NextStep | undefined, reader: Reader): Next {
  const words = texts(reader);
  const menu = button({ id: commandAction('menu'), text: words.menu });
  return { button: menu, others: [], ...(step ?? { urgency: 'open', line: words.idle }) };
}

const rowBlocks = ({ inView, inMenu }: ButtonRow, reader: Reader): readonly KnownBlock[] => {
  const menu = inMenu.length === 0 ? [] : [menuOf(inMenu, texts(reader).more)];
  return buttonsIfAny(...inView, ...menu);
};

/** A pair's menu stands under its heading: its lines need not say once more whose they are. */
function inPlace({ inView, inMenu }: ButtonRow, pair: PairShown | undefined): ButtonRow {
  const lineOf = (each: Button) => pair?.buttons.find((one) => doing(one) === doing(each)) ?? each;
  return { inView, inMenu: inMenu.map(lineOf) };
}

const toldApart = (
  pairs: readonly PairShown[],
  ended: readonly PairShown[],
  reader: Reader,
): readonly PairShown[] =>
  pairs.length + ended.length > 1 ? pairs.map((pair) => namedAloud(pair, reader)) : pairs;

/** Several pairs have the same buttons: each says aloud whose it is. */
function namedAloud(pair: PairShown, reader: Reader): PairShown {
  const named = (each: Button): Button => {
    const spoken = each.accessibility_label ?? each.text.text;
    return { ...each, accessibility_label: cut(texts(reader).ofPair(spoken, pair.names), 75) };
  };
  return {
    ...pair,
    buttons: pair.buttons.map(named),
    next: pair.next.map((step) => ({
      ...step,
      ...(step.button && { button: named(step.button) }),
      ...(step.others && { others: step.others.map(named) }),
    })),
  };
}

/** `/peer pair`: what Home shows of one pair. */
export function pairCard({ pairId, names, blocks, buttons }: PairShown, reader: Reader): Message {
  const line = texts(reader).pairCard(escape(names));
  const rows = rowsOf([buttons]).map((row) => foldedRow(row, everythingButton(pairId, reader)));
  return {
    text: line,
    blocks: [...blocks, ...rows.flatMap((row) => rowBlocks(row, reader)), context(line)],
  };
}

/** What a menu has no room for stands here with the rest. */
export function everythingModal(overview: Overview, place: string, reader: Reader): ModalView {
  const words = texts(reader);
  const ended = overview.ended.map((pair) => namedAloud(pair, reader));
  const found = everythingIn({ ...overview, ended }, place);
  const { names } = found ?? {};
  const intro = names === undefined ? words.everythingElse : words.everythingOfPair(escape(names));
  const menu = button({ id: commandAction('menu'), text: words.menu });
  return modal({
    id: 'home-everything',
    title: words.everythingTitle,
    close: words.close,
    blocks: found
      ? [section(intro), ...everythingBlocks(found.buttons)]
      : [section(words.nothingLeft), actions(menu)],
  });
}

/** Beside what does the same to several things stands to which. */
function everythingBlocks(buttons: readonly Button[]): readonly KnownBlock[] {
  const single = onlyOnes(buttons);
  const told = buttons.filter((each) => !single.includes(each));
  return [
    ...inRows(single).flatMap((row) => buttonsIfAny(...row)),
    ...told.map((each): KnownBlock => ({
      type: 'section',
      text: plain(cut(each.accessibility_label ?? each.text.text, 75)),
      accessory: each,
    })),
  ];
}
