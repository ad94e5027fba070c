import { z } from 'zod';
import type { Reader } from '../../../language.ts';
import {
  chosen,
  chosenDateIfAny,
  chosenNumber,
  jsonText,
  typedUpTo,
  valuesOf,
  type Read,
} from '../../../slack/form-values.ts';
import type { ViewState } from '../../../slack/listening/occasion.ts';
import {
  agreementPresets,
  bounds,
  earnsSomething,
  guests,
  introductionKinds,
  setupLengths,
  matchedFor,
  oddOneOut,
  partWeights,
  sessionRhythms,
  weighedParts,
  type NumberSetting,
  type OwnWeights,
  type Setup,
} from '../program/model.ts';
import { texts } from './texts.ts';

/** The weights of each part have a form of their own. */
type AskedSettings = Omit<Setup['settings'], 'ownParts'>;
type SetupAsked = Omit<Setup, 'settings'> & { readonly settings: AskedSettings };

const typedNumber = typedUpTo(setupLengths.number);

const raw = z.object({
  name: typedUpTo(setupLengths.name),
  purpose: typedUpTo(setupLengths.purpose),
  clause: typedUpTo(setupLengths.clause),
  cadenceDays: chosenNumber(sessionRhythms),
  agreementPreset: chosen.pipe(z.enum(agreementPresets)),
  nextRoundOn: chosenDateIfAny,
  matchedFor: chosen.pipe(z.enum(matchedFor)),
  endsOn: chosenDateIfAny,
  acceptableFit: typedNumber,
  noRepeatMonths: typedNumber,
  minSharedHours: typedNumber,
  answerDays: typedNumber,
  reportFloor: typedNumber,
  oddOneOut: chosen.pipe(z.enum(oddOneOut)),
  introductions: chosen.pipe(z.enum(introductionKinds)),
  guests: chosen.pipe(z.enum(guests)),
} satisfies Record<Exclude<keyof Setup, 'settings'> | keyof AskedSettings, z.ZodType>);

/** Which program, and its revision as the form was opened; or that the form starts one. */
export const setupMetadata = jsonText.pipe(
  z.union([
    z.strictObject({ programId: z.uuid(), revision: z.int() }),
    z.strictObject({ isNew: z.literal(true) }),
  ]),
);

/** What parts a text into lines or cells, and what turns its direction: a name stands in many lines that say something else too. */
const misleading = /[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}]/v;

const numberSettings = Object.keys(bounds) as readonly NumberSetting[];

/** @throws ZodError on a value that the view does not offer */
export function readSetup(state: ViewState, reader: Reader, today: Temporal.PlainDate): Read<SetupAsked> {
  const { name, purpose, clause, nextRoundOn, endsOn, ...given } = raw.parse(valuesOf(state));
  const words = texts(reader);
  const amiss = numberSettings.filter((setting) => !isWithin(given[setting], setting));
  const errors = {
    ...(name === '' && { name: words.nameMissing }),
    ...(misleading.test(name) && { name: words.nameMisleading }),
    ...(isGoneBy(nextRoundOn, today) && { nextRoundOn: words.dayGoneBy }),
    ...afterTheEnd({ nextRoundOn, endsOn, today }, reader),
    ...(isGoneBy(endsOn, today) && { endsOn: words.dayGoneBy }),
    ...Object.fromEntries(
      amiss.map((setting) => [setting, words.outside[setting](bounds[setting].least, bounds[setting].most)]),
    ),
  };
  if (Object.keys(errors).length > 0) return { errors };
  return {
    value: {
      name,
      purpose,
      clause,
      settings: {
        ...given,
        nextRoundOn: nextRoundOn?.toString() ?? null,
        endsOn: endsOn?.toString() ?? null,
        acceptableFit: Number(given.acceptableFit),
        noRepeatMonths: Number(given.noRepeatMonths),
        minSharedHours: Number(given.minSharedHours),
        answerDays: Number(given.answerDays),
        reportFloor: Number(given.reportFloor),
      },
    },
  };
}

type Days = Readonly<Record<'nextRoundOn' | 'endsOn', Temporal.PlainDate | undefined>> & {
  readonly today: Temporal.PlainDate;
};

/** A word at both days: which of the two is meant, nobody else can tell. */
function afterTheEnd({ nextRoundOn, endsOn, today }: Days, reader: Reader) {
  const isAfter = nextRoundOn && endsOn && Temporal.PlainDate.compare(endsOn, nextRoundOn) < 0;
  if (!isAfter || isGoneBy(nextRoundOn, today) || isGoneBy(endsOn, today)) return {};
  const words = texts(reader);
  return { nextRoundOn: words.roundAfterEnd, endsOn: words.endBeforeRound };
}

const isGoneBy = (day: Temporal.PlainDate | undefined, today: Temporal.PlainDate) =>
  day !== undefined && Temporal.PlainDate.compare(day, today) < 0;

function isWithin(text: string, setting: NumberSetting): boolean {
  const { least, most } = bounds[setting];
  return /^\d+$/.test(text) && Number(text) >= least && Number(text) <= most;
}

/** Which program, and its revision as the form was opened. */
export const weightsMetadata = jsonText.pipe(z.strictObject({ programId: z.uuid(), revision: z.int() }));

const rawWeights = z.object(
  Object.fromEntries(weighedParts.map((part) => [part, chosenNumber(partWeights)])),
);
const allWeights = z.record(z.enum(weighedParts), z.literal(partWeights));

/** @throws ZodError on a value that the view does not offer */
export function readWeights(state: ViewState, reader: Reader): Read<OwnWeights> {
  const weights = allWeights.parse(rawWeights.parse(valuesOf(state)));
  if (earnsSomething(weights)) return { value: weights };
  return { errors: { [weighedParts[0]]: texts(reader).nothingWeighed } };
}
