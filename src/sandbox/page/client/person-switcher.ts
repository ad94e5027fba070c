import type { PagePerson } from '../../page-server/page-state.ts';
import { avatar } from '../drawing/avatar.ts';
import { picker } from '../drawing/picker.ts';
import { make } from '../dom.ts';
import type { Outline } from './outline.ts';
import { goTo } from './place.ts';

/** Whose Slack this is: the sandbox alone lets one be somebody else. */
export function personSwitcher({ people, personId, teamId, workspaces }: Outline): HTMLElement {
  const self = people.find(({ id }) => id === personId);
  const workspace = workspaces.find((each) => each.teamId === teamId);
  return make('div', { class: 'self' }, [
    make('strong', { class: 'workspace' }, [workspace?.name ?? '']),
    make('div', { class: 'self-row' }, [
      avatar(personId, self?.name ?? '?'),
      make('div', { class: 'self-picker' }, [
        picker({
          label: 'Act as',
          placeholder: 'Who are you?',
          key: 'act-as',
          choices: people.map((person) => ({ value: person.id, text: person.name, note: noteOf(person) })),
          chosen: [personId],
          picks: 'one',
          enter: ([picked]) => goTo({ teamId, personId: picked ?? personId, at: 'home' }),
        }),
        make('span', { class: 'hint' }, [self ? noteOf(self) : '']),
      ]),
    ]),
  ]);
}

export const noteOf = ({ title, standing }: PagePerson): string =>
  [title || 'Member', standing].filter(Boolean).join(' · ');
