import type { KnownBlock, ModalView } from '@slack/types';
import type { ListeningFrame } from '../../../content/pack/content.ts';
import { formatList, type Reader } from '../../../language.ts';
import {
  actions,
  context,
  escape,
  modal,
  oneLine,
  option,
  quote,
  radioInput,
  section,
  textInput,
  type Message,
} from '../../../slack/blocks.ts';
import { ids, prepareButton } from './buttons.ts';
import { dilemmaLength, isMentee, isMentor, type Preparation } from './model.ts';
import { texts } from './texts.ts';

export const fields = { dilemma: 'dilemma', visibility: 'visibility' } as const;

/** Somebody's own part in the session that is next: something to write for the mentee, something to read for the mentor. */
export function preparationModal(preparation: Preparation, reader: Reader): ModalView {
  const words = texts(reader);
  const { rota, personId, shared, frame } = preparation;
  const mentee = isMentee(rota, personId);
  const blocks = [
    section(roleLine(preparation, reader)),
    ...(mentee ? writing(preparation, reader) : []),
    ...sharedBlocks(shared, reader),
    ...(isMentor(rota, personId) ? [frameSection(frame, reader)] : []),
  ];
  const parts = { id: ids.write, title: words.title, blocks };
  if (!mentee) return modal({ ...parts, close: words.close });
  const metadata = { pairId: rota.pair.id, number: rota.sessionsHeld + 1 };
  const close = preparation.own ? words.cancel : words.notNow;
  return modal({ ...parts, close, submit: words.save, metadata });
}

function roleLine({ rota, personId }: Preparation, reader: Reader): string {
  const words = texts(reader);
  if (rota.form === 'halves') return words.halves;
  return isMentee(rota, personId) ? words.mentee : words.mentor(escape(rota.menteeToday.name));
}

function writing({ own }: Preparation, reader: Reader): readonly KnownBlock[] {
  const words = texts(reader);
  return [
    textInput({
      id: fields.dilemma,
      label: words.dilemma,
      hint: words.dilemmaHint,
      maxLength: dilemmaLength,
      multiline: true,
      optional: true,
      initial: own?.wording,
    }),
    radioInput({
      id: fields.visibility,
      label: words.visibility,
      initial: own?.visibleTo ?? 'me',
      options: [option('me', words.visibilities.me), option('us', words.visibilities.us)],
    }),
    context(words.storage),
  ];
}

/** Three questions to begin with. */
export const frameSection = ({ title, about, questions }: ListeningFrame, reader: Reader): KnownBlock =>
  section(
    [
      texts(reader).frame(escape(title)),
      escape(about),
      ...questions.map((question) => `• ${escape(question)}`),
    ].join('\n'),
  );

/** To a mentor in private: what each mentee lets them read. */
export function sharedCard({ rota, shared }: Preparation, reader: Reader): Message {
  const words = texts(reader);
  const names = shared.map(({ member }) => escape(member.name));
  return {
    text: words.sharedText(formatList(names, reader), names.length),
    blocks: [...sharedBlocks(shared, reader), actions(prepareButton(rota, reader))],
  };
}

const sharedBlocks = (shared: Preparation['shared'], reader: Reader): readonly KnownBlock[] =>
  shared.flatMap(({ member, wording }) => [
    section(texts(reader).shared(escape(member.name))),
    quote(wording),
  ]);

/** In the place of what they could read. It can be theirs to read again, until the session is held. */
export const unsharedCard = (why: 'held' | 'private' | 'roles', reader: Reader): Message => ({
  ...oneLine(texts(reader).unshared[why]),
  isFollowed: why !== 'held',
});
