import { z } from 'zod';
import type { Reader } from '../../language.ts';
import {
  chosen,
  chosenMany,
  chosenNumber,
  chosenPeople,
  typedUpTo,
  valuesOf,
  type Read,
} from '../../slack/form-values.ts';
import type { ViewState } from '../../slack/listening/occasion.ts';
import {
  clockTime,
  craftFamilies,
  lengths,
  levels,
  most,
  profileSchema,
  topics,
  type Profile,
} from './model.ts';
import { texts } from './texts.ts';
import { fields } from './views.ts';

const background = typedUpTo(lengths.background);
const someTopics = chosenMany(most.topics).pipe(z.array(z.enum(topics)).min(1));
const chosenTime = chosen.pipe(clockTime);

const raw = z.object({
  [fields.level]: chosenNumber(levels),
  [fields.craftFamily]: chosen.pipe(z.enum(craftFamilies)),
  [fields.tenure]: typedUpTo(lengths.tenure),
  [fields.team]: background,
  [fields.department]: background,
  [fields.location]: background,
  [fields.languages]: typedUpTo(lengths.languages),
  [fields.offers]: someTopics,
  [fields.seeks]: someTopics,
  [fields.from]: chosenTime,
  [fields.until]: chosenTime,
  [fields.manager]: chosenPeople(most.managers),
  [fields.notWith]: chosenPeople(most.notWith),
});

/** @throws ZodError on a value that the view does not offer */
export function readProfile(state: ViewState, reader: Reader, kept: Partial<Profile> = {}): Read<Profile> {
  const given = raw.parse(valuesOf(state));
  const words = texts(reader);
  const languages = given.languages
    .split(',')
    .map((language) => language.trim())
    .filter((language) => language !== '');
  const errors = {
    ...(!/^\d+$/.test(given.tenure) || Number(given.tenure) > 720
      ? { [fields.tenure]: words.numberNeeded }
      : {}),
    ...(languages.length === 0 && { [fields.languages]: words.languageNeeded }),
    ...(given.until <= given.from && { [fields.until]: words.hoursNeeded }),
  };
  if (Object.keys(errors).length > 0) return { errors };
  const profile = {
    interests: [],
    goals: [],
    earlierPath: '',
    firstTimeLead: false,
    ...kept,
    level: given.level,
    craftFamily: given.craft_family,
    tenureMonths: Number(given.tenure),
    team: given.team,
    department: given.department,
    location: given.location,
    languages,
    offers: given.offers,
    seeks: given.seeks,
    workingHours: { from: given.from, until: given.until },
    managerId: given.manager[0],
    notWith: given.not_with,
  };
  return { value: profileSchema.parse(profile) };
}
