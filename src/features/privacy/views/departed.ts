import type { ModalView } from '@slack/types';
import type { Reader } from '../../../language.ts';
import { fullNames } from '../../../names.ts';
import { context, modal, option, section, textInput } from '../../../slack/blocks.ts';
import { groupedSelectInput } from '../../../slack/grouped-select.ts';
import { fields, ids } from '../buttons.ts';
import { wordLength, type Departed } from '../model.ts';
import { texts } from '../texts.ts';

/** So many fit into a group of a list. */
const inGroup = 100;

/** Says what goes and what stays, before anything is done. */
export function departedModal(departed: Departed, reader: Reader): ModalView {
  const words = texts(reader);
  const { title, close } = words.departed;
  if (departed.length === 0)
    return modal({
      id: 'privacy-departed',
      title,
      close: words.close,
      blocks: [section(words.departed.nobody)],
    });
  return modal({
    id: ids.eraseDeparted,
    title,
    submit: words.erase.submit,
    close,
    blocks: [
      section(words.departed.intro),
      groupedSelectInput({ id: fields.person, label: words.departed.label, groups: inGroups(departed) }),
      section(words.departed.goes),
      section(words.departed.stays),
      context(words.departed.log),
      textInput({ id: fields.word, label: words.erase.label(words.erase.word), maxLength: wordLength }),
    ],
  });
}

/** By name, each group named after its first and its last. */
function inGroups(departed: Departed) {
  const names = fullNames(departed);
  const options = departed.map(({ id, name }) => option(id, names.get(id) ?? name));
  const groups = Array.from({ length: Math.ceil(options.length / inGroup) }, (_, index) =>
    options.slice(index * inGroup, (index + 1) * inGroup),
  );
  return groups.map((all) => ({
    label: [all.at(0), all.at(-1)].map((each) => each?.text.text.slice(0, 30) ?? '').join(' – '),
    options: all,
  }));
}
