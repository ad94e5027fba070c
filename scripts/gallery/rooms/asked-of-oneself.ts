import { texts } from '../../../src/features/people/enrolment/texts.ts';
import { profileConfirmed, stillRight } from '../../../src/features/people/enrolment/views/confirming.ts';
import {
  zoneBelow,
  zoneModal,
  zoneNeeded,
  zoneQuestion,
  zoneSettled,
} from '../../../src/features/people/enrolment/views/zones.ts';
import type { Reader } from '../../../src/language.ts';
import { notice } from '../../../src/slack/listening/answering.ts';
import type { Exhibit, OpenRoom } from '../exhibit.ts';
import { marked } from '../notices.ts';
import { profile, said, vocabulary } from '../sample-data.ts';
import { program } from '../sample-program.ts';

const confirmed = {
  programId: program.id,
  program: said.program,
  on: Temporal.PlainDate.from('2026-11-09'),
};

const here = { place: 'Asia/Kolkata', now: Temporal.Instant.from('2026-03-02T08:35:00Z') };
const seen = { ...here, hasZone: true };

function ofZones(reader: Reader): readonly Exhibit[] {
  const below = (isConfirmed: boolean) => {
    const saved = marked(texts(reader).renewed(said.program));
    return notice(reader, {
      ...saved,
      blocks: [...saved.blocks, ...zoneBelow({ ...seen, isConfirmed }, reader)],
    });
  };
  return [
    {
      title: 'Is the clock right?',
      when: 'The profile is saved, in the same modal: until the person has said so.',
      view: below(false),
    },
    { title: 'By which clock', when: 'As above, once they have said so.', view: below(true) },
    {
      title: 'The clock of somebody who was never asked',
      when: 'Once, in one’s own DM, for those who joined before they could be asked.',
      message: zoneQuestion(here, reader),
    },
    {
      title: 'The clock is right, or another is chosen',
      when: '_That’s right_, or _Save_; in the place of the question.',
      message: zoneSettled(here, reader),
    },
    { title: 'Another zone', when: '_Change zone_.', view: zoneModal(here, reader) },
    {
      title: 'Where Slack does not tell the time zone',
      when: 'The profile is saved; once, in one’s own DM. Home says the same below the hours.',
      message: zoneNeeded(reader),
    },
  ];
}

export const askedOfOneself: OpenRoom = (reader) => ({
  name: 'What one is asked about oneself',
  exhibits: [
    ...ofZones(reader),
    {
      title: 'Is the profile still right?',
      isDocument: true,
      when: 'A year after it was last confirmed; in one’s own DM, once for each year and program.',
      message: stillRight({ ...confirmed, profile, vocabulary }, reader),
    },
    {
      title: 'It’s still right',
      when: '_Still right_, or the profile is saved; in the place of the question.',
      message: profileConfirmed(confirmed, reader),
    },
  ],
});
