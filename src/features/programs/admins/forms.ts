import { z } from 'zod';
import type { Reader } from '../../../language.ts';
import { chosenPeople, valuesOf, type Read } from '../../../slack/form-values.ts';
import type { ViewState } from '../../../slack/listening/occasion.ts';
import { texts } from './texts.ts';
import { fields, mostAdded } from './views.ts';

const rawAdmins = z.object({ [fields.admins]: chosenPeople(mostAdded) });

/** @throws ZodError on a value that the view does not offer */
export function readAppointment(state: ViewState, reader: Reader): Read<readonly string[]> {
  const { admins } = rawAdmins.parse(valuesOf(state));
  return admins.length === 0
    ? { errors: { [fields.admins]: texts(reader).nobodyChosen } }
    : { value: admins };
}

/** The admin whom a button means, and of which program. */
export const removalMeant = z
  .string()
  .regex(/^[0-9a-f-]{36}:[UW][A-Z0-9]{1,20}$/)
  .transform((value) => ({ programId: value.slice(0, 36), removedId: value.slice(37) }))
  .pipe(z.object({ programId: z.uuid(), removedId: z.string() }));
