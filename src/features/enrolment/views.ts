import type { ModalView } from '@slack/types';
import { formatTime, type Reader } from '../../language.ts';
import {
  context,
  modal,
  multiSelectInput,
  option,
  peopleInput,
  selectInput,
  textInput,
} from '../../slack/blocks.ts';
import { craftFamilies, lengths, levels, most, topics, type Profile } from './model.ts';
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
  return modal({
    id: ids.profile,
    title: words.modalTitle,
    submit: words.submit,
    close: words.close,
    blocks: [
      context(words.intro),
      ...giveAndTake(words, profile),
      ...work(words, profile),
      ...place(words, profile, reader),
      ...apart(words, profile),
    ],
  });
}

type Words = ReturnType<typeof texts>;

function giveAndTake(words: Words, { offers = [], seeks = [] }: Partial<Profile>) {
  const options = topics.map((topic) => option(topic, words.topics[topic]));
  return [
    multiSelectInput({
      id: fields.offers,
      label: words.offers,
      options,
      initial: offers,
      atMost: most.topics,
    }),
    multiSelectInput({ id: fields.seeks, label: words.seeks, options, initial: seeks, atMost: most.topics }),
  ];
}

function work(words: Words, { level, craftFamily, tenureMonths, team, department }: Partial<Profile>) {
  const levelOptions = levels.map((each) => option(String(each), words.levels[each]));
  const craftOptions = craftFamilies.map((each) => option(each, words.craftFamilies[each]));
  return [
    selectInput({ id: fields.level, label: words.level, options: levelOptions, initial: level?.toString() }),
    selectInput({
      id: fields.craftFamily,
      label: words.craftFamily,
      options: craftOptions,
      initial: craftFamily,
    }),
    textInput({
      id: fields.tenure,
      label: words.tenure,
      maxLength: lengths.tenure,
      initial: tenureMonths?.toString(),
    }),
    textInput({
      id: fields.team,
      label: words.team,
      maxLength: lengths.background,
      initial: team,
      optional: true,
    }),
    textInput({
      id: fields.department,
      label: words.department,
      maxLength: lengths.background,
      initial: department,
      optional: true,
    }),
  ];
}

function place(words: Words, { location, languages, workingHours }: Partial<Profile>, reader: Reader) {
  const options = halfHours.map((time) => option(time, formatTime(Temporal.PlainTime.from(time), reader)));
  const { from, until } = workingHours ?? { from: '09:00', until: '17:00' };
  const spoken = {
    id: fields.languages,
    label: words.languages,
    hint: words.languagesHint,
    maxLength: lengths.languages,
  };
  return [
    textInput({
      id: fields.location,
      label: words.location,
      maxLength: lengths.background,
      initial: location,
      optional: true,
    }),
    textInput({ ...spoken, initial: languages?.join(', ') }),
    selectInput({ id: fields.from, label: words.from, options, initial: from }),
    selectInput({ id: fields.until, label: words.until, options, initial: until }),
  ];
}

/** Who must not be paired with this person, for whatever reason. */
function apart(words: Words, { managerId, notWith = [] }: Partial<Profile>) {
  const manager = { id: fields.manager, label: words.manager, hint: words.managerHint };
  const others = { id: fields.notWith, label: words.notWith, hint: words.notWithHint };
  return [
    peopleInput({
      ...manager,
      initial: managerId === undefined ? [] : [managerId],
      atMost: most.managers,
      optional: true,
    }),
    peopleInput({ ...others, initial: notWith, atMost: most.notWith, optional: true }),
  ];
}
