import type { Reader } from '../../../../language.ts';
import { oneLine, type Message } from '../../../../slack/blocks.ts';
import type { Booking } from '../model/booking.ts';
import { becameWords, texts } from '../texts.ts';

type Settled = {
  /** Which it was about, where it is known what has become of that. */
  readonly booking: Booking | undefined;
  readonly as: 'reminder' | 'question';
};

/** In the place of a reminder that reminds of nothing any more, or of a question that is settled: what has become of the session. */
export function settledCard({ booking, as }: Settled, reader: Reader): Message {
  const words = texts(reader);
  if (!booking || booking.state === 'unanswered') return oneLine(words.isOver[as]);
  return oneLine(becameWords(booking, booking.state === 'booked' ? 'moved' : booking.state, reader));
}
