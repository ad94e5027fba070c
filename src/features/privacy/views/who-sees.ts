import type { SeenBy, Stays } from '../../../db/kept/keeping.ts';
import type { Reader } from '../../../language.ts';
import { texts } from '../texts.ts';

/** Each in a few words; nobody is said where there is nobody else. */
export function othersIn(seenBy: readonly SeenBy[], reader: Reader): readonly string[] {
  const words = texts(reader);
  const has = (each: SeenBy) => seenBy.includes(each);
  const pair = has('self-then-pair') && has('pair') ? words.partly : words.seenBy.pair;
  const admins = has('pair') && !has('admins') ? words.adminsPartly : words.seenBy.admins;
  const said = seenBy.flatMap((each): readonly string[] => {
    if (each === 'nobody' || each === 'self') return [];
    if (each === 'pair-and-admins') return [pair, admins];
    if (each === 'pair' || (each === 'self-then-pair' && has('pair'))) return [pair];
    return each === 'admins' ? [admins] : [words.seenBy[each]];
  });
  return [...new Set(said)];
}

/** What goes first, and what is left then. */
export function howLong(stays: readonly Stays[], reader: Reader): string {
  const words = texts(reader);
  return stays
    .map((each) => (each === 'until-erased' && stays.length > 1 ? words.restStays : words.stays[each]))
    .join(' ');
}
