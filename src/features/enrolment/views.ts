import type { ModalView } from '@slack/types';
import type { Reader } from '../../language.ts';
import {
  context,
  modal,
  multiSelectInput,
  option,
  peopleInput,
  selectInput,
  textInput,
} from '../../slack/blocks.ts';
import { craftFamilies, levels, topics, type Profile } from './model.ts';
import { texts } from './texts.ts';

export const ids = { join: 'enrolment.join', open: 'enrolment.open', profile: 'enrolment.profile' } as const;

export const fields = {
  level: 'level',
  craftFamily: 'craft_family',
  tenure: 'tenure',
  team: 'team',
  department: 'department',
  location: 'location',
  languages: 'languages',
  offers: 'offers',
  seeks: 'seeks',
  from: 'from',
  until: 'until',
  manager: 'manager',
  notWith: 'not_with',
} as const;

const halfHours = Array.from(
  { length: 48 },
  (_, index) => `${String(Math.floor(index / 2)).padStart(2, '0')}:${index % 2 === 0 ? '00' : '30'}`,
);

/** What is known of the person already stands in it. */
export function profileModal(reader: Reader, profile: Partial<Profile> = {}): ModalView {
  const words = texts(reader);
  const topicOptions = topics.map((topic) => option(topic, words.topics[topic]));
  const timeOptions = halfHours.map((time) => option(time, time));
  const hours = profile.workingHours ?? { from: '09:00', until: '17:00' };
  return modal({
    id: ids.profile,
    title: words.modalTitle,
    submit: words.submit,
    close: words.close,
    blocks: [
      context(words.intro),
      multiSelectInput({
        id: fields.offers,
        label: words.offers,
        options: topicOptions,
        initial: profile.offers ?? [],
        atMost: 5,
      }),
      multiSelectInput({
        id: fields.seeks,
        label: words.seeks,
        options: topicOptions,
        initial: profile.seeks ?? [],
        atMost: 5,
      }),
      selectInput({
        id: fields.level,
        label: words.level,
        options: levels.map((level) => option(String(level), words.levels[level])),
        initial: profile.level?.toString(),
      }),
      selectInput({
        id: fields.craftFamily,
        label: words.craftFamily,
        options: craftFamilies.map((craft) => option(craft, words.craftFamilies[craft])),
        initial: profile.craftFamily,
      }),
      textInput({
        id: fields.tenure,
        label: words.tenure,
        maxLength: 3,
        initial: profile.tenureMonths?.toString(),
      }),
      textInput({ id: fields.team, label: words.team, maxLength: 60, initial: profile.team, optional: true }),
      textInput({
        id: fields.department,
        label: words.department,
        maxLength: 60,
        initial: profile.department,
        optional: true,
      }),
      textInput({
        id: fields.location,
        label: words.location,
        maxLength: 60,
        initial: profile.location,
        optional: true,
      }),
      textInput({
        id: fields.languages,
        label: words.languages,
        hint: words.languagesHint,
        maxLength: 120,
        initial: profile.languages?.join(', '),
      }),
      selectInput({ id: fields.from, label: words.from, options: timeOptions, initial: hours.from }),
      selectInput({ id: fields.until, label: words.until, options: timeOptions, initial: hours.until }),
      peopleInput({
        id: fields.manager,
        label: words.manager,
        hint: words.managerHint,
        initial: profile.managerId === undefined ? [] : [profile.managerId],
        atMost: 1,
        optional: true,
      }),
      peopleInput({
        id: fields.notWith,
        label: words.notWith,
        hint: words.notWithHint,
        initial: profile.notWith ?? [],
        atMost: 20,
        optional: true,
      }),
    ],
  });
}
