import type { KnownBlock, ModalView } from '@slack/types';
import { formatList, type Reader } from '../../../language.ts';
import { button, context, escape, mention, modal, peopleInput, section } from '../../../slack/blocks.ts';
import { ids } from './buttons.ts';
import { isAmong, type AdminsSeen } from './model.ts';
import { mostAdmins, type Admin } from '../program/model.ts';
import { texts } from './texts.ts';
import { logBlocks } from '../log/views.ts';

export const fields = { admins: 'admins' } as const;

/** People added at once. */
export const mostAdded = 10;

/** Of many admins, as many as a refusal names. */
export const namedInRefusal = 5;

/** The same for everybody, but that admins can change it. */
export function adminsModal(seen: AdminsSeen, reader: Reader): ModalView {
  const words = texts(reader);
  const { programId, program, admins, personId } = seen;
  const mayChange = isAmong(admins, personId);
  const whoTheyAre = admins.areAppointed ? words.appointed : words.unappointed;
  return modal({
    id: ids.appoint,
    title: words.title,
    close: words.close,
    ...(mayChange && { submit: words.add }),
    metadata: { programId },
    blocks: [
      section(whoTheyAre(escape(program))),
      ...(mayChange && admins.areAppointed
        ? appointedBlocks(seen, reader)
        : [section(namesOf(admins.people, reader))]),
      mayChange ? adding(seen, reader) : context(words.mayAsk),
      ...(seen.log ? [{ type: 'divider' } as const, ...logBlocks(seen.log, reader)] : []),
    ],
  });
}

/** Where no program runs: who can start one. */
export function noProgramModal(people: readonly Admin[], reader: Reader): ModalView {
  const words = texts(reader);
  return modal({
    id: ids.admins,
    title: words.noProgramTitle,
    close: words.close,
    blocks: [section(words.noProgram), section(namesOf(people, reader))],
  });
}

function appointedBlocks(seen: AdminsSeen, reader: Reader): readonly KnownBlock[] {
  const { people } = seen.admins;
  if (people.length > 1) return people.map((person) => removable(person, seen.programId, reader));
  return [...people.map(({ id }) => section(mention(id))), context(texts(reader).last)];
}

function removable({ id, name }: Admin, programId: string, reader: Reader): KnownBlock {
  const words = texts(reader);
  const confirm = {
    title: words.removeTitle,
    text: words.removeText(name),
    yes: words.removeYes,
    no: words.removeNo,
  };
  return section(
    mention(id),
    button({
      id: ids.removeAdmin,
      text: words.remove,
      spoken: words.removeSpoken(name),
      value: `${programId}:${id}`,
      confirm,
    }),
  );
}

/** Who appoints the first one is proposed too, so as not to lose the right unawares. */
function adding({ admins, personId }: AdminsSeen, reader: Reader): KnownBlock {
  const words = texts(reader);
  return peopleInput({
    id: fields.admins,
    label: words.label,
    hint: admins.areAppointed ? words.hint : words.firstHint,
    initial: admins.areAppointed ? [] : [personId],
    atMost: mostAdded,
  });
}

/** "@Ana, @Ben and others", or who else it would be where nobody is known. */
export function namesOf(people: readonly Admin[], reader: Reader, atMost: number = mostAdmins): string {
  const words = texts(reader);
  if (people.length === 0) return words.nobodyKnown;
  const named = people.slice(0, atMost).map(({ id }) => mention(id));
  return formatList(people.length > atMost ? [...named, words.others] : named, reader);
}
