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
import type { ViewState } from '../../../slack/listening/occasion.ts';
import { fields } from './buttons.ts';
import {
  aboutSchema,
  cadences,
  clockTime,
  craftFamilies,
  lengths,
  levels,
  most,
  styles,
  topics,
  wishesSchema,
  type About,
  type Wishes,
} from './model.ts';
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
  [fields.languages]: typedUpTo(lengths.languages),
  [fields.manager]: chosenPeople(most.managers),
});

/** @throws ZodError on a value that the view does not offer */
export function readAbout(state: ViewState, reader: Reader): Read<About> {
  const given = rawAbout.parse(valuesOf(state));
  const words = texts(reader);
  const languages = separatedByCommas(given.languages);
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

const someTopics = chosenMany(most.topics).pipe(z.array(z.enum(topics)));
const chosenTime = chosen.pipe(clockTime);

const rawWishes = z.object({
  [fields.offers]: someTopics.refine((all) => all.length > 0),
  [fields.seeks]: someTopics.refine((all) => all.length > 0),
  [fields.goals]: someTopics,
  [fields.interests]: typedUpTo(lengths.interests),
  [fields.cadence]: chosen.pipe(z.enum(cadences)),
  [fields.style]: chosen.pipe(z.enum(styles)),
  [fields.from]: chosenTime,
  [fields.until]: chosenTime,
  [fields.notWith]: chosenPeople(most.notWith),
});

/** @throws ZodError on a value that the view does not offer */
export function readWishes(state: ViewState, reader: Reader): Read<Wishes> {
  const { from, until, not_with: notWith, ...given } = rawWishes.parse(valuesOf(state));
  const words = texts(reader);
  const interests = separatedByCommas(given.interests);
  const errors = {
    ...(interests.length > most.interests && { [fields.interests]: words.tooManyInterests(most.interests) }),
    ...(until <= from && { [fields.until]: words.hoursNeeded }),
  };
  if (Object.keys(errors).length > 0) return { errors };
  return { value: wishesSchema.parse({ ...given, interests, notWith, workingHours: { from, until } }) };
}

const separatedByCommas = (text: string): readonly string[] =>
  text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
