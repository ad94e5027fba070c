import { z } from 'zod';
import type { Reader } from '../../../language.ts';
import {
  chosen,
  chosenMany,
  chosenNumber,
  chosenPeople,
  jsonText,
  typedUpTo,
  valuesOf,
  type Read,
} from '../../../slack/form-values.ts';
import { languageNamed, spokenLanguages } from '../../../spoken-languages.ts';
import type { ViewState } from '../../../slack/listening/occasion.ts';
import { dayFields, fields } from './buttons.ts';
import {
  aboutSchema,
  cadences,
  profileFieldLengths,
  levels,
  most,
  styles,
  wishesSchema,
  type About,
  type Wishes,
  type WishesSoFar,
} from './model.ts';
import {
  offeredWords,
  otherWork,
  type Vocabulary,
  type Word,
} from '../../programs/program/model/vocabulary.ts';
import { zonePlaces } from '../../../time-zones.ts';
import { folded } from '../../../written.ts';
import { countries, usualHolidays } from './model/countries.ts';
import {
  clockTime,
  presetNames,
  presets,
  type DayHours,
  type Preset,
  type ToldHours,
} from './model/hours.ts';
import { monthsIn, mostMonths, tenureBands } from './model/tenure.ts';
import { texts } from './texts.ts';

const background = typedUpTo(profileFieldLengths.background);

/** What the first form carries: which program it is of, and how long it knew somebody to have been here. */
export const aboutMetadata = jsonText.pipe(
  z.object({ programId: z.uuid(), months: z.int().min(0).max(mostMonths).optional() }),
);

/** One of the program's words, offered still or not. */
const wordAmong = (words: readonly Word[]) => z.enum(words.map(({ id }) => id));

const rawAbout = ({ work }: Vocabulary) =>
  z.object({
    [fields.level]: chosenNumber(levels),
    [fields.craftFamily]: chosen.pipe(z.union([wordAmong(work), z.literal(otherWork)])),
    [fields.otherWork]: typedUpTo(profileFieldLengths.otherWork),
    [fields.tenure]: chosenNumber(tenureBands),
    [fields.firstTimeLead]: chosen.pipe(z.enum(['no', 'yes'])),
    [fields.team]: background,
    [fields.department]: background,
    [fields.location]: background,
    [fields.earlierPath]: background,
    [fields.languages]: chosenMany(most.languages).pipe(z.array(z.enum(spokenLanguages))),
    [fields.otherLanguages]: typedUpTo(profileFieldLengths.languages),
    [fields.manager]: chosenPeople(most.managers),
  });

/** Whom it is read for: the program's words may be others by now than those that the form offered. */
export type ProfileReading = { readonly vocabulary: Vocabulary; readonly reader: Reader };

const isOffered = (words: readonly Word[], id: string): boolean =>
  offeredWords(words).some((word) => word.id === id);

/** A kind of work that somebody names though the program offers it is what it offers. */
function workOf(
  given: z.infer<ReturnType<typeof rawAbout>>,
  { work }: Vocabulary,
): Pick<About, 'craftFamily' | 'otherWork'> {
  if (given.craft_family !== otherWork) return { craftFamily: given.craft_family, otherWork: undefined };
  const meant = offeredWords(work).find(({ name }) => folded(name) === folded(given.other_work));
  return meant
    ? { craftFamily: meant.id, otherWork: undefined }
    : { craftFamily: otherWork, otherWork: given.other_work };
}

/** @throws ZodError on a value that no view offers */
export function readAbout(state: ViewState, { vocabulary, reader }: ProfileReading): Read<About> {
  const given = rawAbout(vocabulary).parse(valuesOf(state));
  const words = texts(reader);
  const languages = languagesOf(given.languages, given.other_languages);
  const work = workOf(given, vocabulary);
  const isNamed = work.craftFamily !== otherWork || work.otherWork !== '';
  const isWorkOffered = work.craftFamily === otherWork || isOffered(vocabulary.work, work.craftFamily);
  const errors = {
    ...(!isOffered(vocabulary.levels, String(given.level)) && { [fields.level]: words.noLongerOffered }),
    ...(!isWorkOffered && { [fields.craftFamily]: words.noLongerOffered }),
    ...(!isNamed && { [fields.otherWork]: words.otherWorkNeeded }),
    ...(languages.length === 0 && { [fields.languages]: words.languageNeeded }),
  };
  if (Object.keys(errors).length > 0) return { errors };
  const about = {
    ...work,
    level: given.level,
    team: given.team,
    department: given.department,
    location: given.location,
    languages,
    tenureMonths: monthsIn(given.tenure),
    firstTimeLead: given.first_time_lead === 'yes',
    earlierPath: given.earlier_path,
    managerId: given.manager[0],
  };
  return { value: aboutSchema.parse(about) };
}

/** A language of the list that somebody typed is that of the list. */
function languagesOf(listed: readonly string[], typed: string): readonly string[] {
  return [...new Set([...listed, ...separatedByCommas(typed).map((text) => languageNamed(text) ?? text)])];
}

const someTopics = ({ topics }: Vocabulary) => chosenMany(most.topics).pipe(z.array(wordAmong(topics)));
const chosenTime = chosen.pipe(clockTime);
/** On the same day, or written with a plus on the next. */
const chosenEnd = chosen.pipe(z.string().regex(/^\+?([01]\d|2[0-3]):(00|30)$/));

const rawWishes = (vocabulary: Vocabulary) =>
  z.object({
    [fields.offers]: someTopics(vocabulary).refine((all) => all.length > 0),
    [fields.seeks]: someTopics(vocabulary).refine((all) => all.length > 0),
    [fields.goals]: someTopics(vocabulary),
    [fields.interests]: typedUpTo(profileFieldLengths.interests),
    [fields.cadence]: chosen.pipe(z.enum(cadences)),
    [fields.style]: chosen.pipe(z.enum(styles)),
    [fields.days]: chosen.pipe(z.enum([...presetNames, 'own', 'changes'])),
    [fields.from]: chosenTime,
    [fields.until]: chosenEnd,
    [fields.holidays]: chosen.pipe(z.enum([...usualHolidays, ...countries])),
    [fields.forPeer]: typedUpTo(profileFieldLengths.forPeer),
    [fields.notWith]: chosenPeople(most.notWith),
  });

/**
 * Without hours where they are different on some days, which is asked next.
 * @throws ZodError on a value that the view does not offer
 */
export function readWishes(
  state: ViewState,
  { vocabulary, reader }: ProfileReading,
): Read<Wishes | WishesSoFar> {
  const {
    from,
    until,
    days,
    not_with: notWith,
    for_peer: forPeer,
    holidays,
    ...given
  } = rawWishes(vocabulary).parse(valuesOf(state));
  const words = texts(reader);
  const interests = separatedByCommas(given.interests);
  const span = spanOf(from, until);
  const isGone = (chosenTopics: readonly string[]) =>
    chosenTopics.some((id) => !isOffered(vocabulary.topics, id));
  const errors = {
    ...(isGone(given.offers) && { [fields.offers]: words.noLongerOffered }),
    ...(isGone(given.seeks) && { [fields.seeks]: words.noLongerOffered }),
    ...(isGone(given.goals) && { [fields.goals]: words.noLongerOffered }),
    ...(interests.length > most.interests && { [fields.interests]: words.tooManyInterests(most.interests) }),
    ...(days !== 'own' && days !== 'changes' && !span && { [fields.until]: words.hoursNeeded }),
  };
  if (Object.keys(errors).length > 0) return { errors };
  const wishes = {
    ...given,
    interests,
    notWith,
    forPeer,
    holidays: holidays === 'usual' ? undefined : holidays,
  };
  if (days === 'own')
    return { value: { ...wishesSchema.omit({ workingHours: true }).parse(wishes), mostDays: span } };
  return { value: wishesSchema.parse({ ...wishes, workingHours: hoursOn(days, span) }) };
}

/** Undefined where it ends before it begins, or lasts longer than a day. */
function spanOf(from: string, end: string): DayHours | undefined {
  const isNextDay = end.startsWith('+');
  const until = end.replace('+', '');
  return isNextDay === until < from && until !== from ? { from, until } : undefined;
}

function hoursOn(days: Preset | 'changes', span: DayHours | undefined): ToldHours | undefined {
  if (days === 'changes') return { changes: true };
  return span && { ...(days !== 'mon-fri' && { days: [...presets[days]] }), ...span };
}

const weekdays = [1, 2, 3, 4, 5, 6, 7] as const;
const dayOff = 'off';

/**
 * The hours of each day.
 * @throws ZodError on a value that the view does not offer
 */
export function readWeek(state: ViewState, reader: Reader): Read<ToldHours> {
  const words = texts(reader);
  const values = valuesOf(state);
  const days = weekdays.map((day) => {
    const named = dayFields(day);
    const from = chosenTime.or(chosen.pipe(z.literal(dayOff))).parse(values[named.from]);
    return { day, from, span: spanOf(from, chosenEnd.parse(values[named.until])) };
  });
  const worked = days.filter(({ from }) => from !== dayOff);
  const errors = Object.fromEntries(
    worked.flatMap(({ day, span }) => (span ? [] : [[dayFields(day).until, words.hoursNeeded] as const])),
  );
  if (worked.length === 0) return { errors: { [dayFields(1).from]: words.dayNeeded } };
  if (Object.keys(errors).length > 0) return { errors };
  return { value: { week: worked.flatMap(({ day, span }) => (span ? [{ day, ...span }] : [])) } };
}

/** What a question about somebody's clock was asked of: their place, or the mere distance that is known. */
export const placeMeant = z.string().max(64);

const rawZone = z.object({ [fields.zone]: chosen.pipe(z.enum(zonePlaces)) });

/** @throws ZodError on a value that the view does not offer */
export const readPlace = (state: ViewState): string => rawZone.parse(valuesOf(state))[fields.zone];

const separatedByCommas = (text: string): readonly string[] =>
  text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
