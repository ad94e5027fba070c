import { z } from 'zod';
import type { Reader } from '../../../language.ts';
import {
  asTypedUpTo,
  chosenChannel,
  chosenPeople,
  jsonText,
  typedUpTo,
  valuesOf,
  type Read,
} from '../../../slack/form-values.ts';
import type { ViewState } from '../../../slack/listening/occasion.ts';
import { fields } from './buttons.ts';
import { longestHandle, longestList, mostNamed, type Named } from './model/invitation.ts';
import { texts } from './texts.ts';

const raw = z.object({
  [fields.people]: chosenPeople(mostNamed),
  [fields.group]: typedUpTo(longestHandle),
  [fields.channel]: chosenChannel,
  [fields.list]: asTypedUpTo(longestList),
});

/** @throws ZodError on a value that the view does not offer */
export function readNamed(state: ViewState, reader: Reader): Read<Named> {
  const { people, group, channel, list } = raw.parse(valuesOf(state));
  const isEmpty = people.length === 0 && group === '' && channel === undefined && list.trim() === '';
  if (isEmpty) return { errors: { [fields.people]: texts(reader).nobodyNamed } };
  return { value: { people, group: group === '' ? undefined : group, channel, list } };
}

/** What the form is about: the program, and the columns of its list that are to be left out, as its submitter was shown. */
export const inviteMetadata = jsonText.pipe(
  z.object({ programId: z.uuid(), leavesOut: z.array(z.string()).optional() }),
);
