import type { ShellState } from '../../page-server/shell-state.ts';
import { fetchShell, follow } from '../connection.ts';
import { byId, createRegion } from '../dom.ts';
import { followTheme } from '../theme.ts';
import { bannerNodes, type Alarm } from './banner.ts';
import { barNodes } from './bar.ts';
import { createDrawer } from './drawer.ts';
import type { PagePlace } from '../client/place.ts';
import { createPanes } from './panes.ts';

/** Pixels: two panes and the drawer. */
const WIDE_FOR_TWO = 1500;
const FRESH = { teamId: '', personId: '', at: '' };

let state: ShellState | undefined;

const panes = createPanes(() => void refresh());
const startedOver = (): void => panes.show([FRESH]);
const drawer = createDrawer(startedOver);
const drawBar = createRegion(byId('bar', HTMLElement), (shown: ShellState & { readonly isTwo: boolean }) =>
  barNodes(shown, { beside: toggleBeside, startedOver, drawer }),
);

const drawBanner = createRegion(byId('banner', HTMLElement), (shown: Alarm) => bannerNodes(shown, dismiss));
let isLost = false;
let read = 0;

function alarm(): void {
  const { crash, lastError, teamId = '', personId = '' } = state ?? {};
  drawBanner({ state: { crash, lastError, teamId, personId }, isLost, read });
}

function dismiss(number: number): void {
  read = number;
  alarm();
}

async function refresh(): Promise<void> {
  state = (await fetchShell(panes.places()[0] ?? FRESH)) ?? state;
  alarm();
  if (!state) return;
  // To the minute, so that the bar stands still under somebody's pointer.
  const looks = lookAt(state);
  if (looks) return panes.show(looks);
  drawBar({ ...state, now: `${state.now.slice(0, 16)}Z`, isTwo: panes.places().length > 1 });
  await drawer.draw(state);
}

let lastLook = '';

/** Whom a story shows now, where that has changed. */
function lookAt({ told, teamId }: ShellState): readonly PagePlace[] | undefined {
  const look = told?.current?.look.map((each) => ({ teamId, ...each })) ?? [];
  const key = JSON.stringify([told?.current, look]);
  if (key === lastLook) return undefined;
  lastLook = key;
  return look.length > 0 ? look : undefined;
}

/** A second person beside the first, or the first alone again. */
function toggleBeside(): void {
  const [left = FRESH, right] = panes.places();
  if (right || !state?.beside) return panes.show([left]);
  if (innerWidth < WIDE_FOR_TWO) drawer.close();
  panes.show([left, { teamId: state.teamId, ...state.beside }]);
}

followTheme();
panes.show(panes.places());
follow(
  () => {
    isLost = false;
    return refresh();
  },
  () => {
    isLost = true;
    alarm();
  },
);
