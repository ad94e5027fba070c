import type { KnownBlock, ModalView } from '@slack/types';
import type { HomePart, NextStep } from '../../../feature.ts';
import { formatList, formatOwnMoment, type Reader } from '../../../language.ts';
import {
  actions,
  button,
  context,
  cut,
  escape,
  modal,
  oneLine,
  section,
  type Message,
} from '../../../slack/blocks.ts';
import { ids, openButton } from './buttons.ts';
import type { Undelivered, Undeliveries } from './model.ts';
import { texts } from './texts.ts';

const linesInModal = 20;
const linesInMessage = 2;

export function undeliveredModal(shown: Undeliveries, reader: Reader): ModalView {
  const words = texts(reader);
  const { programId, undelivered } = shown;
  const lines = undelivered.slice(0, linesInModal);
  return modal({
    id: ids.list,
    title: words.title,
    close: words.close,
    blocks: [
      ...heading(shown, reader),
      context(words.intro),
      ...lines.map((each, at) => line(each, { number: at + 1, programId, reader })),
      ...more(undelivered.length - lines.length, reader),
    ],
  });
}

/** In the Home of those who run a program of which something is missing, or waits for Slack. */
export const atHome = (all: readonly Undeliveries[], reader: Reader): HomePart => ({
  blocks: all.flatMap((each) => heading(each, reader)),
  buttons: all.map((each) => openSpoken(each, reader)),
  next: all.flatMap((each) => toLookAt(each, reader)),
});

/** What Slack only has not taken yet is nobody's turn. */
function toLookAt(each: Undeliveries, reader: Reader): readonly NextStep[] {
  const words = texts(reader);
  const { program, undelivered } = each;
  if (undelivered.length === 0) return [];
  const missing = words.some(escape(program), undelivered.length);
  return [{ urgency: 'to-run', line: missing, details: [words.next], button: openSpoken(each, reader) }];
}

const openSpoken = ({ programId, program }: Undeliveries, reader: Reader) => ({
  ...openButton(programId, reader),
  accessibility_label: cut(texts(reader).openSpoken(program), 75),
});

export function undeliveredNotice(shown: Undeliveries, reader: Reader): Message {
  const words = texts(reader);
  const { programId, program, undelivered } = shown;
  const lines = undelivered.slice(0, linesInMessage);
  return {
    text: words.some(escape(program), undelivered.length),
    blocks: [
      ...heading(shown, reader),
      section([...lines.map((each) => `• ${subjectOf(each, reader)}`), words.next].join('\n')),
      actions(openButton(programId, reader)),
    ],
  };
}

export const allArrived = (program: string, reader: Reader): Message =>
  oneLine(texts(reader).settled(escape(program)));

function heading({ program, undelivered, held }: Undeliveries, reader: Reader): readonly KnownBlock[] {
  const words = texts(reader);
  const name = escape(program);
  const waiting = held ? [section(words.held(name, held.waiting, formatOwnMoment(held.since, reader)))] : [];
  if (undelivered.length > 0) return [...waiting, section(words.some(name, undelivered.length))];
  return held ? waiting : [section(words.none(name))];
}

type ProgramReader = { readonly programId: string; readonly reader: Reader };

function line(
  each: Undelivered,
  { number, programId, reader }: ProgramReader & { readonly number: number },
): KnownBlock {
  const words = texts(reader);
  if (each.isOver) return section(inWords(each, reader));
  const what = words.what[each.what](formatList(each.names, reader));
  return section(
    inWords(each, reader),
    button({
      id: ids.again,
      text: words.again,
      value: JSON.stringify({ programId, deliveryId: each.id }),
      spoken: words.spoken(number, what.replaceAll('*', '')),
    }),
  );
}

function subjectOf({ what, names, at }: Pick<Undelivered, 'what' | 'names' | 'at'>, reader: Reader): string {
  const whose = texts(reader).what[what](escape(formatList(names, reader)));
  return `${whose} (${formatOwnMoment(at, reader)})`;
}

function inWords({ what, names, why, isOver, at }: Undelivered, reader: Reader): string {
  const words = texts(reader);
  const subject = subjectOf({ what, names, at }, reader);
  const end = what === 'introduction' ? words.undone : words.over;
  return `${subject}: ${isOver ? `${words.why[why]} ${end}` : words.why[why]}`;
}

const more = (n: number, reader: Reader): readonly KnownBlock[] =>
  n > 0 ? [context(texts(reader).more(n))] : [];
