import type { ModalView } from '@slack/types';
import type { Reader } from '../../../language.ts';
import { context, escape, modal, peopleInput, section } from '../../../slack/blocks.ts';
import { ids, wishedField } from './buttons.ts';
import { mostWished, type Wishing } from './model.ts';
import { texts } from './texts.ts';

export function wishModal({ program: { id, name }, people }: Wishing, reader: Reader): ModalView {
  const words = texts(reader);
  return modal({
    id: ids.save,
    title: words.title,
    submit: words.submit,
    close: words.close,
    metadata: { programId: id },
    blocks: [
      section(words.intro(escape(name))),
      peopleInput({
        id: wishedField,
        label: words.label,
        hint: words.hint(mostWished),
        initial: people,
        atMost: mostWished,
        optional: true,
      }),
      context(words.sealed),
      context(words.fromTomorrow),
    ],
  });
}
