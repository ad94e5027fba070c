import { z } from 'zod';
import type { Reader } from '../../../language.ts';
import { chosenChannel, chosenPeople, typedUpTo, valuesOf, type Read } from '../../../slack/form-values.ts';
import type { ViewState } from '../../../slack/listening/occasion.ts';
import { fields } from './buttons.ts';
import { longestHandle, longestList, mostNamed, type Named } from './model.ts';
import { texts } from './texts.ts';

const raw = z.object({
  [fields.people]: chosenPeople(mostNamed),
  [fields.group]: typedUpTo(longestHandle),
  [fields.channel]: chosenChannel,
  [fields.list]: typedUpTo(longestList),
});

/** @throws ZodError on a value that the view does not offer */
export function readNamed(state: ViewState, reader: Reader): Read<Named> {
  const { people, group, channel, list } = raw.parse(valuesOf(state));
  const isEmpty = people.length === 0 && group === '' && channel === undefined && list === '';
  if (isEmpty) return { errors: { [fields.people]: texts(reader).nobodyNamed } };
  return { value: { people, group: group === '' ? undefined : group, channel, list } };
}
