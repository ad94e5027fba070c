import { z } from 'zod';
import type { Reader } from '../../../language.ts';
import {
  chosen,
  chosenMany,
  chosenNumber,
  chosenPeople,
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
  craftFamilies,
  lengths,
  levels,
  most,
  styles,
  topics,
  wishesSchema,
  type About,
  type WishesSoFar,
} from './model.ts';
import { countries, usualHolidays } from './model/countries.ts';
import {
  clockTime,
  presetNames,
  presets,
  type DayHours,
  type Preset,
  type ToldHours,
} from './model/hours.ts';
import { texts } from './texts.ts';

const background = typedUpTo(lengths.background);

const rawAbout = z.object({
  [fields.level]: chosenNumber(levels),
  [fields.craftFamily]: chosen.pipe(z.enum(craftFamilies)),
  [fields.tenure]: typedUpTo(lengths.tenure),
  [fields.firstTimeLead]: chosen.pipe(z.enum(['no', 'yes'])),
  [fields.team]: background,
  [fields.department]: background,
  [fields.location]: background,
  [fields.earlierPath]: background,
  [fields.languages]: chosenMany(most.languages).pipe(z.array(z.enum(spokenLanguages))),
  [fields.otherLanguages]: typedUpTo(lengths.languages),
  [fields.manager]: chosenPeople(most.managers),
});

/** @throws ZodError on a value that the view does not offer */
export function readAbout(state: ViewState, reader: Reader): Read<About> {
  const given = rawAbout.parse(valuesOf(state));
  const words = texts(reader);
  const languages = languagesOf(given.languages, given.other_languages);
  const isTenure = /^\d+$/.test(given.tenure) && Number(given.tenure) <= 720;
  const errors = {
    ...(!isTenure && { [fields.tenure]: words.numberNeeded }),
    ...(languages.length === 0 && { [fields.languages]: words.languageNeeded }),
  };
  if (Object.keys(errors).length > 0) return { errors };
  const about = {
    level: given.level,
    team: given.team,
    department: given.department,
    location: given.location,
    languages,
    craftFamily: given.craft_family,
    tenureMonths: Number(given.tenure),
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

const someTopics = chosenMany(most.topics).pipe(z.array(z.enum(topics)));
const chosenTime = chosen.pipe(clockTime);
/** On the same day, or written with a plus on the next. */
const chosenEnd = chosen.pipe(z.string().regex(/^\+?([01]\d|2[0-3]):(00|30)$/));

const rawWishes = z.object({
  [fields.offers]: someTopics.refine((all) => all.length > 0),
  [fields.seeks]: someTopics.refine((all) => all.length > 0),
  [fields.goals]: someTopics,
  [fields.interests]: typedUpTo(lengths.interests),
  [fields.cadence]: chosen.pipe(z.enum(cadences)),
  [fields.style]: chosen.pipe(z.enum(styles)),
  [fields.days]: chosen.pipe(z.enum([...presetNames, 'own', 'changes'])),
  [fields.from]: chosenTime,
  [fields.until]: chosenEnd,
  [fields.holidays]: chosen.pipe(z.enum([...usualHolidays, ...countries])),
  [fields.notWith]: chosenPeople(most.notWith),
});

/**
 * Without hours where they are different on some days, which is asked next.
 * @throws ZodError on a value that the view does not offer
 */
export function readWishes(state: ViewState, reader: Reader): Read<WishesSoFar> {
  const { from, until, days, not_with: notWith, holidays, ...given } = rawWishes.parse(valuesOf(state));
  const words = texts(reader);
  const interests = separatedByCommas(given.interests);
  const span = spanOf(from, until);
  const errors = {
    ...(interests.length > most.interests && { [fields.interests]: words.tooManyInterests(most.interests) }),
    ...(days !== 'own' && days !== 'changes' && !span && { [fields.until]: words.hoursNeeded }),
  };
  if (Object.keys(errors).length > 0) return { errors };
  const wishes = { ...given, interests, notWith, holidays: holidays === 'usual' ? undefined : holidays };
  if (days === 'own') return { value: wishesSchema.omit({ workingHours: true }).parse(wishes) };
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

const separatedByCommas = (text: string): readonly string[] =>
  text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
