import { agreementSections } from '../../../../content/pack/schema.ts';
import { agreementPresets } from '../../../programs/program/model.ts';

export { agreementSections as sections };
export type Section = (typeof agreementSections)[number];

/** How much an agreement asks for. Each one has all the fields of those before it. */
export const presets = agreementPresets;
export type Preset = (typeof presets)[number];

/** Those in which people write freely. The pack asks for each of them, under the same name, with example wordings. */
export const freeFields = [
  'why-we-meet',
  'worth-it-if',
  'what-we-talk-about',
  'what-we-leave-out',
  'what-we-expect',
  'how-we-prepare',
  'stays-between-us',
  'if-it-cannot-stay',
  'when-things-move',
  'how-we-use-the-time',
  'how-we-reach-each-other',
  'how-we-give-feedback',
  'our-limits',
  'when-it-is-too-much',
  'how-we-review',
  'how-we-end',
] as const;
export type FreeField = (typeof freeFields)[number];

/** Those that are chosen from what is offered, and steer what the bot does. */
export const chosenFields = [
  'cadence',
  'length',
  'preferred-day',
  'preferred-hour',
  'quiet-hours',
  'reply-time',
  'rota-form',
  'review-on',
] as const;
export type ChosenField = (typeof chosenFields)[number];

export type Field = FreeField | ChosenField;

export const isFree = (field: Field): field is FreeField => freeFields.some((free) => free === field);

/** Characters that a field may have. */
export const fieldLength = 600;

type FieldOfPreset = { readonly field: Field; readonly from: Preset };

/** The fields of each section in the order in which they are asked, and the least preset that asks for each. */
const fieldsBySection: Readonly<Record<Section, readonly FieldOfPreset[]>> = {
  purpose: [
    { field: 'why-we-meet', from: 'light' },
    { field: 'worth-it-if', from: 'full' },
  ],
  scope: [
    { field: 'what-we-talk-about', from: 'light' },
    { field: 'what-we-leave-out', from: 'standard' },
  ],
  expectations: [
    { field: 'what-we-expect', from: 'light' },
    { field: 'rota-form', from: 'standard' },
    { field: 'how-we-prepare', from: 'full' },
  ],
  confidentiality: [
    { field: 'stays-between-us', from: 'light' },
    { field: 'if-it-cannot-stay', from: 'standard' },
  ],
  time: [
    { field: 'cadence', from: 'light' },
    { field: 'length', from: 'standard' },
    { field: 'preferred-day', from: 'standard' },
    { field: 'preferred-hour', from: 'standard' },
    { field: 'when-things-move', from: 'full' },
    { field: 'how-we-use-the-time', from: 'full' },
  ],
  communication: [
    { field: 'reply-time', from: 'light' },
    { field: 'quiet-hours', from: 'standard' },
    { field: 'how-we-reach-each-other', from: 'full' },
    { field: 'how-we-give-feedback', from: 'full' },
  ],
  limits: [
    { field: 'our-limits', from: 'light' },
    { field: 'when-it-is-too-much', from: 'full' },
  ],
  'review-and-ending': [
    { field: 'review-on', from: 'light' },
    { field: 'how-we-review', from: 'full' },
    { field: 'how-we-end', from: 'standard' },
  ],
};

export const fieldsOf = (preset: Preset, section: Section): readonly Field[] =>
  fieldsBySection[section]
    .filter(({ from }) => presets.indexOf(from) <= presets.indexOf(preset))
    .map(({ field }) => field);

export const allFieldsOf = (preset: Preset): readonly Field[] =>
  agreementSections.flatMap((section) => fieldsOf(preset, section));

/** What every agreement says in words; the form begins with an example for each that can stand as it is. */
export const isRequired = (field: Field): boolean => allFieldsOf('light').includes(field);

/**
 * The sections that one step of the form asks about: all at once where there is little to ask, else two at a time.
 * @param begin the section that comes before all others, where somebody would change that
 */
export function stepsOf(preset: Preset, begin?: Section): readonly (readonly Section[])[] {
  const ordered = begin ? [begin, ...agreementSections.filter((each) => each !== begin)] : agreementSections;
  if (preset === 'light') return [ordered];
  const steps: (readonly Section[])[] = [];
  for (let first = 0; first < ordered.length; first += 2) steps.push(ordered.slice(first, first + 2));
  return steps;
}
