import type { Button, ModalView } from '@slack/types';
import type { Reader } from '../../../language.ts';
import { actions, button, cut, escape, modal, quote, section } from '../../../slack/blocks.ts';
import type { Program } from './model.ts';
import { texts } from './texts.ts';

export type WhichProgramQuestion = {
  readonly programs: readonly Pick<Program, 'id' | 'name' | 'purpose'>[];
  /** The action that goes on with the one that is chosen. */
  readonly id: string;
  /** What else could be done. */
  readonly besides?: Button;
};

/** Of a purpose, as much as tells programs apart. */
const purposeShown = 150;

export function whichProgram({ programs, id, besides }: WhichProgramQuestion, reader: Reader): ModalView {
  const words = texts(reader).which;
  return modal({
    id: 'programs.which',
    title: words.title,
    close: words.close,
    blocks: [
      section(words.intro),
      ...programs.flatMap(({ id: value, name, purpose }) => [
        section(
          `*${escape(name)}*`,
          button({ id, text: words.choose, spoken: words.chooseSpoken(name), value }),
        ),
        ...(purpose === '' ? [] : [quote(cut(purpose, purposeShown))]),
      ]),
      ...(besides ? [actions(besides)] : []),
    ],
  });
}
