import { z } from 'zod';
import type { Reader } from '../../language.ts';
import { chosen, chosenMany, chosenPeople, typedUpTo, valuesOf, type Read } from '../../slack/form-values.ts';
import type { ViewState } from '../../slack/listening/occasion.ts';
import { profileSchema, topics, type Profile } from './model.ts';
import { texts } from './texts.ts';
import { fields } from './views.ts';

const shortText = typedUpTo(60);
const manyTopics = chosenMany.pipe(z.array(z.enum(topics)));

const raw = z.object({
  [fields.level]: chosen,
  [fields.craftFamily]: chosen,
  [fields.tenure]: typedUpTo(3),
  [fields.team]: shortText,
  [fields.department]: shortText,
  [fields.location]: shortText,
  [fields.languages]: typedUpTo(120),
  [fields.offers]: manyTopics,
  [fields.seeks]: manyTopics,
  [fields.from]: chosen,
  [fields.until]: chosen,
  [fields.manager]: chosenPeople,
  [fields.notWith]: chosenPeople,
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
    level: Number(given.level),
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
