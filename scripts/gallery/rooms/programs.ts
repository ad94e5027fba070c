import { bounds, type NumberSetting } from '../../../src/features/programs/model.ts';
import { texts } from '../../../src/features/programs/texts.ts';
import { setupModal } from '../../../src/features/programs/views.ts';
import type { Reader } from '../../../src/language.ts';
import type { OpenRoom } from '../exhibit.ts';
import { marked, noticeOf } from '../notices.ts';
import { program, said } from '../sample-data.ts';

export const programs: OpenRoom = (reader) => {
  const words = texts(reader);
  return {
    name: 'Programs',
    exhibits: [
      {
        title: 'A first program',
        when: 'It has no name of its own yet.',
        lines: { 'Its name': words.defaultName },
      },
      {
        title: 'The setup',
        when: 'An admin: `/peer setup`, or _Set up the program_ in Home.',
        view: setupModal(program, reader),
      },
      { title: 'At a field', when: 'Something is amiss with it.', lines: amissIn(reader) },
      {
        title: 'Set up',
        when: 'The setup is saved.',
        view: noticeOf(marked(words.setup.saved(said.program)), reader),
      },
      { title: 'Kindly refused', when: 'It cannot be done.', lines: words.refusals },
    ],
  };
};

function amissIn(reader: Reader): Readonly<Record<string, string>> {
  const { labels, nameMissing, outside } = texts(reader).setup;
  const settings = Object.keys(bounds) as readonly NumberSetting[];
  return {
    [labels.name]: nameMissing,
    ...Object.fromEntries(
      settings.map((setting) => [
        labels[setting],
        outside[setting](bounds[setting].least, bounds[setting].most),
      ]),
    ),
  };
}
