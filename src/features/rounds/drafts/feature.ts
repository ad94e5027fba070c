import type { Feature } from '../../../feature.ts';
import { todayOf } from '../../../language.ts';
import { eraseFromRounds } from './queries/erasing.ts';
import { runningPart } from './views/home.ts';
import { roundsRunBy } from './service/rounds-run.ts';
import { texts } from './texts.ts';
import { register } from './listeners.ts';
import { discardDraftOf } from './service/decisions.ts';

export const drafts: Feature = {
  name: 'rounds/drafts',
  listen: register,
  personalData: { tables: { rounds: {} }, erase: eraseFromRounds },
  reactions: () => ({
    programArchived: (tx, { programId, personId, now }) =>
      discardDraftOf(tx, programId, { by: personId, now }),
  }),
  commands: [{ word: 'match', shownTo: ['admin'], words: (reader) => texts(reader).command }],
  home: {
    running: async (tx, visitor) =>
      runningPart(await roundsRunBy(tx, visitor), todayOf(visitor.reader, visitor.now), visitor.reader),
  },
};
