import type { KnownBlock, ModalView } from '@slack/types';
import { formatDate, type Reader } from '../../../language.ts';
import { actions, button, context, modal, quote, section } from '../../../slack/blocks.ts';
import { ids } from './buttons.ts';
import type { Address } from './model.ts';
import { texts } from './texts.ts';

/** Whether there is an address, and what can be done about it. */
export function calendarModal(address: Address, reader: Reader): ModalView {
  const words = texts(reader);
  if (address.kind === 'unserved') return shown([section(words.unserved)], reader);
  if (address.kind === 'none')
    return shown([section(words.none), actions(make(words.make)), context(words.holds)], reader);
  const day = formatDate(address.madeAt.toZonedDateTimeISO(reader.timeZone).toPlainDate(), reader);
  return shown([section(words.kept(day)), changes(reader), context(words.holds)], reader);
}

/** Shown once: of what is secret in it nothing readable is kept. */
export function addressModal(url: string, reader: Reader): ModalView {
  const words = texts(reader);
  return shown([section(words.made), quote(url), changes(reader), context(words.holds)], reader);
}

export function turnedOff(reader: Reader): ModalView {
  const words = texts(reader);
  return shown([section(words.isOff), actions(make(words.make))], reader);
}

const make = (text: string) => button({ id: ids.make, text });

const changes = (reader: Reader) =>
  actions(make(texts(reader).another), button({ id: ids.off, text: texts(reader).off }));

function shown(blocks: readonly KnownBlock[], reader: Reader): ModalView {
  const words = texts(reader);
  return modal({ id: 'calendar', title: words.title, close: words.close, blocks });
}
