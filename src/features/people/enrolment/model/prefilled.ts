import { spokenLanguages } from '../../../../spoken-languages.ts';
import { folded } from '../../../../written.ts';
import {
  offeredWords,
  otherWork,
  type Vocabulary,
  type Word,
} from '../../../programs/program/model/vocabulary.ts';
import { profileFieldLengths, type ProfileDraft } from '../model.ts';
import { mostMonths } from './tenure.ts';

/** What Slack's own profile of somebody says of their work: either may be missing. */
export type ToldBySlack = {
  readonly title: string;
  readonly startedOn: Temporal.PlainDate | undefined;
  /** BCP 47: in whose words they read Slack. */
  readonly locale: string;
};

/**
 * What can stand in the form of somebody who has told nothing yet. A kind of work is chosen where their title names just one of the
 * program's; else the title stands where they would name it themselves.
 */
export function prefilled(
  { title, startedOn, locale }: ToldBySlack,
  { work }: Pick<Vocabulary, 'work'>,
  today: Temporal.PlainDate,
): ProfileDraft {
  const [named, ...more] = offeredWords(work).filter((each) => isNamedIn(title, each));
  const months = startedOn && monthsSince(startedOn, today);
  return {
    ...(named && more.length === 0 ? { craftFamily: named.id } : asOther(title)),
    ...(months !== undefined && { tenureMonths: months }),
    ...spokenIn(locale),
  };
}

/** Who reads Slack in a language can talk in it; which others there are, they say. */
function spokenIn(locale: string): ProfileDraft {
  const { language } = new Intl.Locale(locale);
  return spokenLanguages.includes(language) ? { languages: [language] } : {};
}

function asOther(title: string): ProfileDraft {
  const named = title.trim();
  return named === '' || Array.from(named).length > profileFieldLengths.otherWork ? {} : { otherWork: named };
}

/** Whole months; undefined of a day that is still ahead, or longer ago than anybody works. */
export function monthsSince(startedOn: Temporal.PlainDate, today: Temporal.PlainDate): number | undefined {
  const { months } = startedOn.until(today, { largestUnit: 'months' });
  const isAhead = Temporal.PlainDate.compare(startedOn, today) > 0;
  return isAhead || months > mostMonths ? undefined : months;
}

const isNamedIn = (title: string, { id, name }: Word): boolean =>
  id !== otherWork && wordsIn(name).some((one) => wordsIn(title).some((other) => isSameStem(one, other)));

const wordsIn = (text: string): readonly string[] =>
  folded(text)
    .split(/[^\p{L}]+/u)
    .filter((word) => word.length >= 4);

/** "Nurse" and "nursing", "engineer" and "engineering"; but not "care" and "career". */
function isSameStem(one: string, other: string): boolean {
  const shortest = Math.min(one.length, other.length);
  const differs = Array.from({ length: shortest }, (_, at) => at).find((at) => one[at] !== other[at]);
  const inCommon = differs ?? shortest;
  return one === other || inCommon >= 5 || (shortest >= 5 && inCommon >= shortest - 1);
}
