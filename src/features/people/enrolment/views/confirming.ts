import { formatMonth, formatList, type Reader } from '../../../../language.ts';
import { actions, button, escape, section, type Message } from '../../../../slack/blocks.ts';
import { wordOf, type Vocabulary } from '../../../programs/program/model/vocabulary.ts';
import { ids } from '../buttons.ts';
import type { Profile } from '../model.ts';
import type { Confirmed } from '../model/confirming.ts';
import { weekOf } from '../model/hours.ts';
import { texts, workInWords } from '../texts.ts';
import { weekInWords } from './week-in-words.ts';

type ConfirmedProfile = Confirmed & { readonly profile: Profile; readonly vocabulary: Vocabulary };

/** What changes most from year to year stands in it, so that it can be answered without opening anything. */
export function stillRight({ profile, vocabulary, ...of }: ConfirmedProfile, reader: Reader): Message {
  const words = texts(reader);
  const program = escape(of.program);
  const topics = (chosen: readonly string[]) =>
    escape(
      formatList(
        chosen.map((id) => wordOf(vocabulary.topics, id)),
        reader,
      ),
    );
  const lines = [
    words.told.work(escape(workInWords(profile, vocabulary))),
    words.told.offers(topics(profile.offers)),
    words.told.seeks(topics(profile.seeks)),
    words.told.hours(hoursTold(profile, reader)),
  ];
  const question = words.stillRight(program, formatMonth(of.on, reader));
  return {
    text: question,
    blocks: [
      section(question),
      section(lines.map((line) => `• ${line}`).join('\n')),
      actions(
        button({
          id: ids.stillRight,
          text: words.stillRightYes,
          value: of.programId,
          spoken: words.stillRightYesSpoken(of.program),
        }),
        changeButton(of, reader),
      ),
    ],
  };
}

const hoursTold = ({ workingHours }: Profile, reader: Reader): string =>
  'changes' in workingHours ? texts(reader).dayChoices.changes : weekInWords(weekOf(workingHours), reader);

const changeButton = ({ programId, program }: Omit<Confirmed, 'on'>, reader: Reader) =>
  button({
    id: ids.open,
    text: texts(reader).changeProfile,
    value: programId,
    spoken: texts(reader).changeProfileSpoken(program),
  });

/** In its place once it is answered, by that button or by a profile that was saved. */
export function profileConfirmed({ on, ...of }: Confirmed, reader: Reader): Message {
  const line = texts(reader).profileConfirmed(escape(of.program), formatMonth(on, reader));
  return { text: line, blocks: [section(line), actions(changeButton(of, reader))] };
}
