import { pulse, pulseOver } from '../../../src/features/ways-on/pulse/views.ts';
import type { OpenRoom } from '../exhibit.ts';
import { pair, people } from '../sample-data.ts';

/** A pair that agreed on a rhythm, and in which nothing happens. */
export const silentPairs: OpenRoom = (reader) => ({
  name: 'When a pair is quiet',
  exhibits: [
    {
      title: 'What would help?',
      when: 'One rhythm, two weeks at least, with no sign of life; to each in private.',
      message: pulse(pair, [people.ben], reader),
    },
    {
      title: 'No longer asked',
      when: 'Somebody of the pair has done something; what the question says from then on.',
      message: pulseOver('lively', reader),
    },
    {
      title: 'Asked beside another question',
      when: 'One of them waits for a word, and has the others asked; what it says from then on.',
      message: pulseOver('asked', reader),
    },
    {
      title: 'Asked before a pause',
      when: 'The pair was paused since; what it says from then on.',
      message: pulseOver('paused', reader),
    },
    {
      title: 'Asked by a pair that is ending',
      when: 'It has a last day by now; what it says from then on.',
      message: pulseOver('closing', reader),
    },
    {
      title: 'Asked by a pair that has ended',
      when: 'What it says from then on.',
      message: pulseOver('ended', reader),
    },
  ],
});
