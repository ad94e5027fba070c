import type { PageState } from '../../page-server/page-state.ts';
import type { ScreenName } from '../../app/screen.ts';
import type { Values } from '../../state/values.ts';
import type { ReaderOfDates } from '../../reading/dates.ts';
import type { PageReader } from './marks.ts';
import { perform } from '../connection.ts';

/** Where blocks are drawn: what their elements hold, and what happens when someone touches one. */
export type Surface = {
  readonly state: PageState;
  /** Tells this surface's elements from those of others. */
  readonly key: string;
  readonly reader: PageReader;
  readonly values: Values;
  readonly errors: Readonly<Record<string, string>>;
  readonly touch: (
    place: { readonly blockId: string; readonly actionId: string },
    entered: readonly string[],
  ) => void;
};

type Drawn = {
  readonly screen: ScreenName;
  readonly values: Values;
  readonly errors?: Readonly<Record<string, string>>;
};

export function surfaceOf(state: PageState, { screen, values, errors = {} }: Drawn): Surface {
  return {
    state,
    key: screen.kind === 'message' ? screen.ts : screen.kind,
    reader: pageReaderOf(state),
    values,
    errors,
    touch: (place, entered) => {
      void perform(state, { kind: 'touch', screen, ...place, entered: [...entered] });
    },
  };
}

/** The person who looks, by their own clock. */
export const pageReaderOf = (state: PageState): PageReader => ({
  nameOf: (id) => state.names[id] ?? id,
  dates: readerOfDates(state),
});

/** By whose clock, and in whose notation, moments are written. */
export function readerOfDates({
  people,
  personId,
  now,
}: Pick<PageState, 'people' | 'personId' | 'now'>): ReaderOfDates {
  const self = people.find(({ id }) => id === personId);
  return { timeZone: self?.timeZone ?? 'UTC', locale: self?.locale ?? 'en-US', now };
}
