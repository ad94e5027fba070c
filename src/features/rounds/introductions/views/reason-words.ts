import type { Reader } from '../../../../language.ts';
import type { Reason } from '../../../../matching/match.ts';
import { languageName } from '../../../../spoken-languages.ts';
import { escape } from '../../../../slack/blocks.ts';
import { ofOtherWork } from '../../../people/enrolment/model.ts';
import { wordOf, type Vocabulary } from '../../../programs/program/model/vocabulary.ts';
import { texts } from '../texts.ts';

/** The people's names, and the words of their program. */
type Named = { readonly names: ReadonlyMap<string, string>; readonly vocabulary: Vocabulary };

/** One reason in plain words. Names and what people wrote are escaped. */
export function reasonInWords(reason: Reason, { names, vocabulary }: Named, reader: Reader): string {
  const words = texts(reader).reasons;
  const topicName = (topic: string) => escape(topicCalled(topic, vocabulary, reader));
  const name = (id: string) => escape(names.get(id) ?? '');
  switch (reason.kind) {
    case 'offer-meets-seek':
      return words[reason.kind](name(reason.giver), name(reason.taker), topicName(reason.topic));
    case 'shared-goal':
      return words[reason.kind](topicName(reason.topic));
    case 'shared-interest':
      return words[reason.kind](escape(reason.topic));
    case 'same-craft':
      return words[reason.kind](escape(craftCalled(reason.craftFamily, vocabulary)));
    case 'shared-language':
      return words[reason.kind](escape(languageName(reason.language, reader.language)));
    case 'shared-hours':
      return words[reason.kind](Math.round(reason.hoursPerWeek));
    case 'same-level':
    case 'similar-level':
    case 'all-new':
    case 'all-first-time-leads':
    case 'similar-tenure':
    case 'different-team':
    case 'different-department':
    case 'different-location':
    case 'different-path':
      return words[reason.kind];
  }
}

/** Parted by a mark, since a topic may itself have an “and” or a comma in it. */
export const topicList = (topics: readonly string[], vocabulary: Vocabulary, reader: Reader): string =>
  topics.map((topic) => escape(topicCalled(topic, vocabulary, reader))).join(' · ');

/** Within a sentence: ours begin small, and what an admin wrote in capitals within a word stays so. */
const topicCalled = (topic: string, { topics }: Vocabulary, { language }: Reader): string => {
  const name = wordOf(topics, topic);
  const [first = '', second = ''] = Array.from(name);
  return isCapital(second) ? name : first.toLocaleLowerCase(language) + name.slice(first.length);
};

const isCapital = (letter: string): boolean => /\p{Lu}/u.test(letter);

const craftCalled = (craft: string, { work }: Vocabulary): string =>
  ofOtherWork(craft) ?? wordOf(work, craft);
