import { formatList, type Reader } from '../../../../language.ts';
import type { Reason } from '../../../../matching/match.ts';
import { languageName } from '../../../../spoken-languages.ts';
import { escape } from '../../../../slack/blocks.ts';
import type { Topic } from '../../../people/enrolment/model.ts';
import { texts as enrolmentTexts } from '../../../people/enrolment/texts.ts';
import { texts } from '../texts.ts';

type Names = ReadonlyMap<string, string>;

/** One reason in plain words. Names and what people wrote are escaped. */
export function reasonInWords(reason: Reason, names: Names, reader: Reader): string {
  const words = texts(reader).reasons;
  const name = (id: string) => escape(names.get(id) ?? '');
  switch (reason.kind) {
    case 'offer-meets-seek':
      return words[reason.kind](name(reason.giver), name(reason.taker), topicName(reason.topic, reader));
    case 'shared-goal':
    case 'shared-interest':
      return words[reason.kind](topicName(reason.topic, reader));
    case 'same-craft':
      return words[reason.kind](craftName(reason.craftFamily, reader));
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

export const topicList = (topics: readonly Topic[], reader: Reader): string =>
  formatList(
    topics.map((topic) => topicName(topic, reader)),
    reader,
  );

/** Interests are people's own words, kept as they are; goals, offers and needs are of the vocabulary. */
function topicName(topic: string, reader: Reader): string {
  const names: Readonly<Record<string, string>> = enrolmentTexts(reader).topics;
  return escape(names[topic]?.toLocaleLowerCase(reader.language) ?? topic);
}

function craftName(craft: string, reader: Reader): string {
  const names: Readonly<Record<string, string>> = enrolmentTexts(reader).craftFamilies;
  return escape(names[craft] ?? craft);
}
