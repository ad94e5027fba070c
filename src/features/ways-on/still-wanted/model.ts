/** What each of a pair hears that was released since it never began. */
export const releasedKind = 'first-weeks-released';

/** A pair that has still to begin, and in which something has happened lately, is looked at again after this time. */
export const lookAgain = Temporal.Duration.from({ hours: 7 * 24 });

/** What a yes finds: times can be asked for, or stand there already, a session is booked, or the pair is paused until that day. */
export type FirstStep =
  'to-ask-for' | 'times-there' | 'booked' | { readonly pausedUntil: Temporal.PlainDate };
