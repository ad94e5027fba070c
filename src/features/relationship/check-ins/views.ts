import type { ModalView } from '@slack/types';
import type { CheckInItems } from '../../../content/pack/content.ts';
import type { Reader } from '../../../language.ts';
import {
  actions,
  button,
  context,
  modal,
  option,
  radioInput,
  section,
  type Message,
} from '../../../slack/blocks.ts';
import { ids } from './buttons.ts';
import { items, type Answers, type CheckIn } from './model.ts';
import { texts } from './texts.ts';

const opening = ({ pairId, occurrence }: CheckIn) => ({ id: ids.open, value: `${pairId}:${occurrence}` });

export function invitation(checkIn: CheckIn, reader: Reader): Message {
  const words = texts(reader);
  const answer = button({ ...opening(checkIn), text: words.answer, style: 'primary' });
  return { text: words.invitationText, blocks: [section(words.invitation), actions(answer)] };
}

/** What the invitation says once everybody has answered. */
export function allIn(checkIn: CheckIn, reader: Reader): Message {
  const words = texts(reader);
  const change = button({ ...opening(checkIn), text: words.change });
  return { text: words.invitationText, blocks: [section(words.allIn), actions(change)] };
}

type Asked = {
  readonly checkIn: CheckIn;
  readonly earlier: Answers | undefined;
  /** The questions and the words of their scale. */
  readonly pack: CheckInItems;
};

export function checkInModal({ checkIn, earlier, pack }: Asked, reader: Reader): ModalView {
  const words = texts(reader);
  const options = pack.scale.map((word, index) => option(String(index + 1), `${index + 1} · ${word}`));
  return modal({
    id: ids.answer,
    title: words.modalTitle,
    submit: words.send,
    close: words.close,
    metadata: checkIn,
    blocks: [
      context(words.intro),
      ...items.map((item) =>
        radioInput({
          id: item,
          label: pack['every-time'][item],
          options,
          initial: earlier && String(earlier[item]),
        }),
      ),
    ],
  });
}

/** Says that, and nothing of what. */
export function everybodyAnswered(members: number, reader: Reader): Message {
  const words = texts(reader);
  const line = members > 2 ? words.allAnswered : words.bothAnswered;
  return { text: line, blocks: [section(line)] };
}
