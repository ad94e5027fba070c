import type { Button, HomeView, ModalView } from '@slack/types';
import { groups, type KeptGroup, type SeenBy } from '../../../db/kept/keeping.ts';
import { formatList, type Reader } from '../../../language.ts';
import {
  actions,
  button,
  context,
  escape,
  modal,
  section,
  textInput,
  type Message,
} from '../../../slack/blocks.ts';
import { logBlocks } from '../../programs/log/views.ts';
import { fields, ids } from '../buttons.ts';
import { wordLength, type LogOf } from '../model.ts';
import { firstTold, readersOfGroup, tablesOf, toldOf, type TableTold } from '../model/groups.ts';
import { isTakenAlong } from '../model/taken.ts';
import { texts } from '../texts.ts';
import { howLong, othersIn } from './who-sees.ts';

/**
 * In plain words, from what `db/kept` says of each column. The rest of it is behind a button.
 * @param others buttons of those alone who may do something for others
 */
export function cardModal(reader: Reader, others: readonly Button[] = []): ModalView {
  const words = texts(reader);
  const lines = firstTold.map((group) =>
    words.line(words.groups[group], whoSees(readersOfGroup(group), reader)),
  );
  return modal({
    id: 'privacy',
    title: words.title,
    close: words.close,
    blocks: [
      section(words.intro),
      section(lines.join('\n')),
      section(words.kept),
      context(words.admins),
      context(words.slack),
      actions(
        button({ id: ids.export, text: words.export }),
        button({ id: ids.details, text: words.details }),
        button({ id: ids.log, text: words.seeLog }),
        button({ id: ids.openErase, text: words.openErase, spoken: words.openEraseSpoken, style: 'danger' }),
        ...others,
      ),
    ],
  });
}

/** For those who look after the workspace in Slack. */
export const eraseDepartedButton = (reader: Reader): Button =>
  button({
    id: ids.openEraseDeparted,
    text: texts(reader).departed.open,
    spoken: texts(reader).departed.openSpoken,
  });

/** The person first, to whom all of theirs is shown who asks for it. */
function whoSees(seenBy: readonly SeenBy[], reader: Reader): string {
  const words = texts(reader);
  const others = othersIn(seenBy, reader);
  return formatList([words.you, ...(others.length > 0 ? others : [words.seenBy.nobody])], reader);
}

/** Of what makes the bot work they are shown nothing, as little as anybody. */
function whoSeesTable({ table, seenBy }: TableTold, reader: Reader): string {
  if (isTakenAlong(table)) return whoSees(seenBy, reader);
  const others = othersIn(seenBy, reader);
  return others.length > 0 ? formatList([...others], reader) : texts(reader).nobody;
}

export function privacyDetailsModal(reader: Reader): ModalView {
  const words = texts(reader);
  return modal({
    id: 'privacy-details',
    title: words.detailsTitle,
    close: words.close,
    blocks: [section(words.detailsIntro), ...groups.map((group) => section(detailsOf(group, reader)))],
  });
}

function detailsOf(group: KeptGroup, reader: Reader): string {
  const words = texts(reader);
  const lines = tablesOf(group).map((table) => {
    const told = toldOf(table);
    const how = [...(told.isSealed ? [words.sealed] : []), howLong(told.stays, reader)];
    return words.detail(words.tables[table], whoSeesTable(told, reader), how.join(' '));
  });
  return [`*${words.groups[group]}*`, ...lines].join('\n');
}

export function logsModal(logs: readonly LogOf[], reader: Reader): ModalView {
  const words = texts(reader);
  const blocks = logs.flatMap(({ program, log }) => [
    section(words.logOf(escape(program))),
    ...logBlocks(log, reader),
  ]);
  return modal({
    id: 'privacy-log',
    title: words.logTitle,
    close: words.close,
    blocks: [section(words.logIntro), ...(logs.length > 0 ? blocks : [section(words.logNone)])],
  });
}

/** Says what goes and what stays, before anything is done. */
export function eraseModal(reader: Reader): ModalView {
  const { erase } = texts(reader);
  return modal({
    id: ids.erase,
    title: erase.title,
    submit: erase.submit,
    close: erase.close,
    blocks: [
      section(erase.goes),
      section(erase.pairs),
      section(erase.stays),
      context(erase.slack),
      context(erase.exportFirst),
      textInput({ id: fields.word, label: erase.label(erase.word), maxLength: wordLength }),
    ],
  });
}

/** In the place of a Home that showed what is gone. */
export const erasedHome = (reader: Reader): HomeView => ({
  type: 'home',
  blocks: [section(texts(reader).erase.home)],
});

/** A part of what is taken along, where no files can be sent. */
export function pieceMessage(piece: string, { place, of }: PlaceInList, reader: Reader): Message {
  const { exported } = texts(reader);
  const text = exported.piece(place, of);
  return {
    text,
    blocks: [
      section(`*${text}*`),
      {
        type: 'rich_text',
        elements: [{ type: 'rich_text_preformatted', elements: [{ type: 'text', text: piece }] }],
      },
      context(exported.pieceEnd),
    ],
  };
}

type PlaceInList = { readonly place: number; readonly of: number };
