import { texts } from '../../../src/features/pairing/texts.ts';
import { introduction, loading, roundDecided, roundPreview } from '../../../src/features/pairing/views.ts';
import type { OpenRoom } from '../exhibit.ts';
import { pair, participantOf, reasons, round, said, trio } from '../sample-data.ts';

export const matching: OpenRoom = (reader) => {
  const words = texts(reader);
  const introduced = { program: said.program, reasons: reasons.slice(0, 5) };
  return {
    name: 'Matching',
    exhibits: [
      {
        title: 'Looking',
        when: 'An admin: `/peer match`, or _Find the best pairs_ in Home.',
        view: loading(reader),
      },
      {
        title: 'A round to decide on',
        when: 'The best round is found.',
        view: roundPreview(round, 0, reader),
      },
      { title: 'The last page of it', when: '_More pairs_.', view: roundPreview(round, 1, reader) },
      {
        title: 'Confirmed',
        when: '_Confirm and introduce_.',
        view: roundDecided(words.confirmed(round.plan.pairs.length), reader),
      },
      { title: 'Discarded', when: '_Discard_.', view: roundDecided(words.discarded, reader) },
      {
        title: 'The introduction of two',
        when: 'A round is confirmed; in the pair DM.',
        message: introduction({ ...introduced, pair, participants: pair.members.map(participantOf) }, reader),
      },
      {
        title: 'The introduction of three',
        when: 'A round is confirmed; in the DM of the trio.',
        message: introduction(
          { ...introduced, pair: trio, participants: trio.members.map(participantOf) },
          reader,
        ),
      },
      { title: 'Kindly refused', when: 'It cannot be done.', lines: words.refusals },
    ],
  };
};
