import type { KnownBlock, ModalView } from '@slack/types';
import type { Primer } from '../../../content/pack/content.ts';
import type { Reader } from '../../../language.ts';
import { button, buttonsIfAny, context, escape, header, modal, section } from '../../../slack/blocks.ts';
import { ids } from './buttons.ts';
import { screenOf, type Screen } from './model.ts';
import { texts } from './texts.ts';

/** One part on one screen, with a way to its neighbors. */
export function primerModal(primer: Primer, part: number, reader: Reader): ModalView {
  const words = texts(reader);
  const screen = screenOf(primer, part);
  return modal({
    id: ids.modal,
    title: screen.primer,
    close: words.close,
    blocks: [
      header(screen.title),
      section(escape(screen.text)),
      context(words.part(screen.part, screen.parts)),
      ...(screen.part === screen.parts ? [context(words.last)] : []),
      ...turning(screen, primer, reader),
    ],
  });
}

function turning({ part, parts }: Screen, primer: Primer, reader: Reader): readonly KnownBlock[] {
  const words = texts(reader);
  const titleOf = (at: number) => screenOf(primer, at).title;
  const back = button({
    id: ids.back,
    text: words.back,
    spoken: words.backSpoken(titleOf(part - 1)),
    value: String(part - 1),
  });
  const next = button({
    id: ids.next,
    text: words.next,
    spoken: words.nextSpoken(titleOf(part + 1)),
    value: String(part + 1),
    style: 'primary',
  });
  const turns = [...(part > 1 ? [back] : []), ...(part < parts ? [next] : [])];
  return buttonsIfAny(...turns);
}
