import { primerModal } from '../../../src/features/relationship/primer/views.ts';
import type { OpenRoom } from '../exhibit.ts';
import { primer } from '../sample-data.ts';

export const guide: OpenRoom = (reader) => ({
  name: 'The guide',
  exhibits: primer.sections.map(({ title }, at) => ({
    title,
    ofOnePeer: true,
    when: at === 0 ? '`/peer guide`, or _Read the guide_ in Home and in the introduction.' : '_Next_.',
    view: primerModal(primer, at + 1, reader),
  })),
});
