import { readList } from '../../src/features/people/invitations/model/list.ts';
import { vocabulary } from './vocabulary.ts';

const directory = [
  { id: 'U1', name: 'Ana', realName: 'Ana Nuñez', handle: 'ana.nunez' },
  { id: 'U2', name: 'Ben', realName: 'Ben', handle: 'ben' },
  { id: 'U3', name: 'Chen', realName: '', handle: '' },
  { id: 'U4', name: 'chen', realName: '', handle: '' },
];
/** The people and the words of a workspace into which a list is pasted. */
export const pastedInto = { directory, vocabulary };
export const read = (...lines: readonly string[]) => readList(lines.join('\n'), pastedInto);
/** The bad lines of a list, each with all that is amiss. */
export const faultsOf = (...lines: readonly string[]) => {
  const result = read(...lines);
  return 'badLines' in result
    ? result.badLines.map(({ line, faults }) => [line, ...faults.map(({ kind }) => kind)])
    : [];
};
