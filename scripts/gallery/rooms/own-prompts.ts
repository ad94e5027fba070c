import type { PromptFault } from '../../../src/content/rules/prompt-faults.ts';
import { reasons } from '../../../src/content/rules/reasons.ts';
import { texts } from '../../../src/features/relationship/own-topics/texts.ts';
import { ownPromptForm, ownPromptsList } from '../../../src/features/relationship/own-topics/views.ts';
import type { OpenRoom } from '../exhibit.ts';
import { ownPrompts as samples, said, tags } from '../sample-data.ts';
import { program } from '../sample-program.ts';

const programId = program.id;
const topics = ['health', 'family', 'faith', 'politics', 'pay', 'origin', 'death'] as const;
const tagKinds = ['phase', 'role', 'theme', 'depth'] as const;

/** One of each kind. */
const faults: readonly PromptFault[] = [
  { rule: 'empty' },
  { rule: 'too-long', length: 240, longest: 200 },
  { rule: 'not-a-question' },
  { rule: 'several-questions' },
  { rule: 'closed' },
  { rule: 'asks-to-justify' },
  { rule: 'hard-to-read' },
  ...topics.map((topic) => ({ rule: 'digs' as const, topic, word: said.digging[topic] })),
  ...tagKinds.map((tag) => ({ rule: 'tag-missing' as const, tag })),
  ...tagKinds.map((tag) => ({ rule: 'tag-unknown' as const, tag })),
  { rule: 'said-already', text: said.prompt },
];

const named = (fault: PromptFault): string =>
  [fault.rule, 'topic' in fault ? fault.topic : '', 'tag' in fault ? fault.tag : '']
    .filter(Boolean)
    .join(', ');

const many = [
  samples.sound,
  samples.leftOut,
  samples.retired,
  ...Array.from({ length: 20 }, (_, at) => ({ ...samples.sound, text: `${samples.sound.text} (${at + 2})` })),
];

export const ownPrompts: OpenRoom = (reader) => {
  const words = texts(reader);
  const { sound, retired, leftOut } = samples;
  return {
    name: "A program's own topics",
    exhibits: [
      {
        title: 'None yet',
        when: 'An admin: `/peer own-topics`, or _Edit own topics_ in Home.',
        view: ownPromptsList({ programId, program: program.name, prompts: [], tags, page: 0 }, reader),
      },
      {
        title: 'Adding one',
        when: '_Add a topic_.',
        view: ownPromptForm({ programId, prompt: undefined, tags, page: 0 }, reader),
      },
      {
        title: 'At the text of a topic',
        when: 'It is not one that two people at work can take up.',
        lines: Object.fromEntries(faults.map((fault) => [named(fault), reasons(fault, reader)])),
      },
      {
        title: 'Kept',
        when: '_Save_.',
        view: ownPromptsList(
          { programId, program: program.name, prompts: [sound], tags, page: 0, done: words.kept },
          reader,
        ),
      },
      {
        title: 'Changing one',
        when: '_Edit_.',
        view: ownPromptForm({ programId, prompt: sound, tags, page: 0 }, reader),
      },
      {
        title: 'Retired',
        when: '_Retire_.',
        view: ownPromptsList(
          { programId, program: program.name, prompts: [retired], tags, page: 0, done: words.nowRetired },
          reader,
        ),
      },
      {
        title: 'Brought back',
        when: '_Restore_. This one no longer keeps the rules.',
        view: ownPromptsList(
          { programId, program: program.name, prompts: [leftOut], tags, page: 0, done: words.nowBack },
          reader,
        ),
      },
      {
        title: 'A page of many',
        when: '_Show older_.',
        view: ownPromptsList({ programId, program: program.name, prompts: many, tags, page: 1 }, reader),
      },
      { title: 'Kindly refused', when: 'It cannot be done.', lines: words.refusals },
    ],
  };
};
