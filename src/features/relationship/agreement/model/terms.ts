import { z } from 'zod';
import type { QuietHours } from '../../../pairs/hours/model.ts';
import { quietHours } from '../../../pairs/hours/model.ts';
import { weeksApart, type Cadence } from '../../../../scheduling/cadence.ts';
import { allFieldsOf, isFree, type ChosenField, type Field, type FreeField, type Preset } from './fields.ts';

export const sessionLengths = [30, 45, 60] as const;
export const preferredHours = [7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19] as const;
/** ISO: 1 is Monday. */
export const weekdays = [1, 2, 3, 4, 5, 6, 7] as const;
/** Days in which peers answer each other. */
export const replyTimes = [1, 2, 3, 5] as const;
/** Each session another one is the mentee; or each of them is, for an equal part of every session. */
export const rotaForms = ['swap', 'halves'] as const;
export type RotaForm = (typeof rotaForms)[number];

/** Each month, on the same weekday of it. */
export const monthly = 'monthly';
/** For what counts in days. */
const daysOfAMonth = 28;
/** In days from one session to the next, as they are named in the field. */
export const rhythms = weeksApart.map((weeks) => weeks * 7);

/** How many weeks a rhythm is that is named so; undefined for a month. */
export const weeksNamed = (named: string): (typeof weeksApart)[number] | undefined =>
  weeksApart.find((weeks) => String(weeks * 7) === named);

/** What is not settled: any day, any hour, no set time to answer. */
export const open = 'open';

/** What is offered in each field that is chosen from a list. A review is a day. */
export const offered = {
  cadence: [...rhythms.map(String), monthly],
  length: sessionLengths.map(String),
  'preferred-day': [open, ...weekdays.map(String)],
  'preferred-hour': [open, ...preferredHours.map(String)],
  'quiet-hours': quietHours,
  'reply-time': [...replyTimes.map(String), open],
  'rota-form': rotaForms,
} as const satisfies Readonly<Record<Exclude<ChosenField, 'review-on'>, readonly string[]>>;

export type ListedTerm = keyof typeof offered;

export const isListed = (field: Field): field is ListedTerm => field in offered;

/** What stands in each field, as it was typed or as the option that was chosen is named. */
export type Values = Readonly<Partial<Record<Field, string>>>;

export type Terms = {
  readonly preset: Preset;
  /** Of the fields that the preset asks for, those in which something stands. */
  readonly values: Values;
  /** On the limits of confidentiality, as the program fixes it for all its pairs; empty where it fixes none. */
  readonly clause: string;
};

/** What the bot goes by. */
export type Steering = {
  readonly sessionEveryDays: number;
  /** Each month on the same weekday, rather than every so many days. */
  readonly sessionMonthly: boolean;
  readonly sessionMinutes: (typeof sessionLengths)[number];
  readonly preferredDay: number | undefined;
  readonly preferredHour: number | undefined;
  readonly quietHours: QuietHours;
  readonly replyDays: number | undefined;
  readonly rotaForm: RotaForm;
  readonly reviewOn: Temporal.PlainDate | undefined;
};

/** What holds of whatever an agreement does not settle. */
export const unsettled: Steering = {
  sessionEveryDays: 14,
  sessionMonthly: false,
  sessionMinutes: 45,
  preferredDay: undefined,
  preferredHour: undefined,
  quietHours: 'usual',
  replyDays: undefined,
  rotaForm: 'swap',
  reviewOn: undefined,
};

const oneOf = <Known extends number>(known: readonly Known[], text: string | undefined): Known | undefined =>
  known.find((each) => String(each) === text);

/** What holds of a field that is chosen from a list, where a version does not ask for it: the same, in its own value. */
export const usualValues: Values = {
  cadence: String(unsettled.sessionEveryDays),
  length: String(unsettled.sessionMinutes),
  'preferred-day': open,
  'preferred-hour': open,
  'quiet-hours': unsettled.quietHours,
  'reply-time': open,
  'rota-form': unsettled.rotaForm,
};

const rhythmOf = (named: string | undefined): Pick<Steering, 'sessionEveryDays' | 'sessionMonthly'> =>
  named === monthly
    ? { sessionEveryDays: daysOfAMonth, sessionMonthly: true }
    : { sessionEveryDays: oneOf(rhythms, named) ?? unsettled.sessionEveryDays, sessionMonthly: false };

/** How a rhythm is named in its field. */
export const cadenceNamed = ({
  sessionEveryDays,
  sessionMonthly,
}: Pick<Steering, 'sessionEveryDays' | 'sessionMonthly'>): string =>
  sessionMonthly ? monthly : String(sessionEveryDays);

export const cadenceOf = ({
  sessionEveryDays,
  sessionMonthly,
}: Pick<Steering, 'sessionEveryDays' | 'sessionMonthly'>): Cadence =>
  sessionMonthly ? { every: 'month' } : { every: 'weeks', weeks: Math.round(sessionEveryDays / 7) };

export const steeringOfTerms = ({ values }: Pick<Terms, 'values'>): Steering => ({
  ...rhythmOf(values.cadence),
  sessionMinutes: oneOf(sessionLengths, values.length) ?? unsettled.sessionMinutes,
  preferredDay: oneOf(weekdays, values['preferred-day']),
  preferredHour: oneOf(preferredHours, values['preferred-hour']),
  quietHours: quietHours.find((each) => each === values['quiet-hours']) ?? unsettled.quietHours,
  replyDays: oneOf(replyTimes, values['reply-time']),
  rotaForm: rotaForms.find((each) => each === values['rota-form']) ?? unsettled.rotaForm,
  reviewOn: values['review-on'] === undefined ? undefined : Temporal.PlainDate.from(values['review-on']),
});

/** The values of the fields that a preset asks for: what stands in others is no part of it. */
export function termsOf(preset: Preset, given: Values, clause: string): Terms {
  const asked = allFieldsOf(preset).flatMap((field) => {
    const value = given[field];
    return value === undefined || value === '' ? [] : [[field, value] as const];
  });
  return { preset, values: Object.fromEntries(asked), clause };
}

export const chosenOf = ({ values }: Pick<Terms, 'values'>): Values =>
  Object.fromEntries(Object.entries(values).filter(([field]) => !isFree(field as Field)));

/** Before a section had two fields, each was named by its section. */
const namedBefore: Readonly<Record<string, FreeField>> = {
  purpose: 'why-we-meet',
  scope: 'what-we-talk-about',
  expectations: 'what-we-expect',
  confidentiality: 'stays-between-us',
  communication: 'how-we-reach-each-other',
  limits: 'our-limits',
  'review-and-ending': 'how-we-review',
};

/** That words of somebody who was erased stood there too. */
export const lostWords = 'lost-words';

/** What of an agreement is kept sealed: what people wrote, and the program's clause as it then was. */
export const wordingSchema = z.record(z.string(), z.string()).transform(({ clause = '', ...written }) => ({
  clause,
  hasLostWords: lostWords in written,
  written: Object.fromEntries(
    Object.entries(written).map(([field, text]) => [namedBefore[field] ?? field, text]),
  ) as Values,
}));

type Usual = {
  readonly cadenceDays: number;
  /** Those of the pack: what every agreement says begins with the first for it. */
  readonly examples: readonly { readonly id: string; readonly examples: readonly string[] }[];
};

/** What a pair's first agreement begins with. */
export function beginningValues({ cadenceDays, examples }: Usual): Values {
  const written = examples.flatMap(({ id, examples: wordings }) => {
    const field = allFieldsOf('light').find((each) => each === id);
    return field && wordings[0] !== undefined ? [[field, wordings[0]] as const] : [];
  });
  return {
    ...Object.fromEntries(written),
    ...usualValues,
    cadence: String(cadenceDays),
    'reply-time': '2',
  };
}
