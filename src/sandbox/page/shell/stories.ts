import type { ShellState } from '../../page-server/shell-state.ts';
import type { StoryInShort, Told } from '../../page-server/stories.ts';
import { control } from '../connection.ts';
import { ask } from '../drawing/confirm.ts';
import { make, makeButton } from '../dom.ts';
import { busy } from './busy.ts';

import { guideNodes } from './guide.ts';
import type { LeafActs } from './leaf.ts';

/** The one that somebody looks away from, at the list of all. */
let leftFor = '';
/** Somebody has asked for a step that is not played yet. */
let isAsked = false;

/** Stories that play themselves, and what to try by hand. */
export function storyNodes(state: ShellState, acts: LeafActs): readonly Node[] {
  const turn = (from: string): void => {
    leftFor = from;
    acts.again();
  };
  const { told, guide } = state;
  const byHand = guide.length > 0 ? guideNodes(guide) : [];
  if (!told) return byHand;
  const playing = told.stories.find(({ name }) => name === told.current?.name);
  if (playing && told.current && leftFor !== told.current.name)
    return playingNodes(playing, told.current, {
      turn,
      isHeld: isAsked || told.isUnderWay || state.passage !== undefined,
      play: (done) => void playTo(done, acts.again),
    });
  const [first, ...others] = told.stories;
  return [
    ...(playing ? [make('div', { class: 'story-buttons' }, [backButton(playing, turn)])] : []),
    ...(first ? [make('p', {}, [first.about]), beginButton(state, first, 'primary')] : []),
    make('h3', {}, ['Or another story']),
    make(
      'ul',
      { class: 'stories' },
      others.map((story) =>
        make('li', {}, [beginButton(state, story, 'story'), make('p', { class: 'hint' }, [story.about])]),
      ),
    ),
    ...byHand,
    ...placeNodes(state, acts),
    ...keptNodes(state),
  ];
}

/** Other organizations to play in, and the one that this is. */
function placeNodes(state: ShellState, acts: LeafActs): readonly Node[] {
  const { places, workspaces, teamId } = state;
  if (places.length === 0) return [];
  const here = workspaces.find((workspace) => workspace.teamId === teamId)?.name;
  return [
    make('h3', {}, ['Where this plays']),
    make(
      'ul',
      { class: 'stories' },
      places.map(({ id, name, about }) =>
        make('li', {}, [
          name === here
            ? make('strong', {}, [`${name}: you are here`])
            : makeButton(
                `Move to ${name}`,
                { class: 'story', 'data-key': `place ${id}` },
                () => void moveTo(state, id, acts),
              ),
          make('p', { class: 'hint' }, [about]),
        ]),
      ),
    ),
  ];
}

/** Whether what happens here is still there tomorrow. */
function keptNodes({ isKept }: ShellState): readonly Node[] {
  if (isKept === undefined) return [];
  const command = make('code', {}, ['npm run sandbox -- --keep']);
  const words = isKept
    ? ['All of this is kept: stop the sandbox when you like, and ', command, ' goes on from here.']
    : [
        'All of this is forgotten when the sandbox stops. ',
        command,
        ' starts one that goes on the next time.',
      ];
  return [make('h3', {}, ['When it stops']), make('p', { class: 'hint' }, words)];
}

async function moveTo(state: ShellState, place: string, { startedOver }: LeafActs): Promise<void> {
  if (state.isTouched && !(await ask(FORGET))) return;
  if (await busy(control({ kind: 'move-to', place }))) startedOver();
}

const backButton = ({ title }: StoryInShort, turn: (from: string) => void): HTMLElement =>
  makeButton(`Back to “${title}”`, { 'data-key': 'others' }, () => turn(''));

const beginButton = (state: ShellState, { name, title }: StoryInShort, style: string): HTMLElement =>
  makeButton(`Play: ${title}`, { class: style, 'data-key': `story ${name}` }, () => void begin(state, name));

/** Nothing that somebody did goes without a question. */
async function begin({ isTouched }: Pick<ShellState, 'isTouched'>, name: string): Promise<void> {
  if (isTouched && !(await ask(FORGET))) return;
  leftFor = '';
  await busy(control({ kind: 'begin-story', name }));
}

async function playTo(done: number, draw: () => void): Promise<void> {
  isAsked = true;
  draw();
  await busy(control({ kind: 'play-to', done }));
  isAsked = false;
  draw();
}

type Current = NonNullable<Told['current']>;
type Acts = {
  readonly turn: (from: string) => void;
  readonly play: (done: number) => void;
  /** A step is under way, or the clock: none can begin. */
  readonly isHeld: boolean;
};

function playingNodes({ title, steps, name }: StoryInShort, { done }: Current, acts: Acts): readonly Node[] {
  const isOver = done >= steps.length;
  return [
    make('h3', {}, [title]),
    make(
      'ol',
      { class: 'steps' },
      steps.map((says, at) => stepNode(says, { at, done }, acts)),
    ),
    make('div', { class: 'story-buttons' }, [
      isOver
        ? make('p', {}, ['That was the story. Everything here can be used on by hand.'])
        : playButton('Next step', { class: 'primary', 'data-key': 'next step' }, { ...acts, to: done + 1 }),
      isOver
        ? undefined
        : playButton('Play to the end', { 'data-key': 'to the end' }, { ...acts, to: steps.length }),
      makeButton('Play again', { 'data-key': 'again' }, () => void begin({ isTouched: done > 0 }, name)),
      makeButton('Other stories', { 'data-key': 'others' }, () => acts.turn(name)),
    ]),
  ];
}

/** Whoever pressed it keeps the focus while it is held, which a button that is `disabled` would lose. */
const playButton = (
  words: string,
  attributes: Readonly<Record<string, string>>,
  { isHeld, play, to }: Acts & { readonly to: number },
): HTMLElement =>
  makeButton(words, { ...attributes, 'aria-disabled': isHeld ? 'true' : undefined }, () => {
    if (!isHeld && !isAsked) play(to);
  });

type At = { readonly at: number; readonly done: number };

const stepNode = (says: string, { at, done }: At, acts: Acts): HTMLElement =>
  make('li', { class: at < done ? 'done' : undefined, 'aria-current': at === done ? 'step' : undefined }, [
    make('span', {}, [says]),
    at > done
      ? playButton(
          'Skip to here',
          { class: 'skip-to', 'aria-label': `Skip to here, step ${at + 1}`, 'data-key': `skip ${at}` },
          { ...acts, to: at },
        )
      : undefined,
  ]);

const FORGET = {
  title: 'Start over?',
  words: ['What happened here is forgotten, and the clock goes back to the first morning.'],
  yes: 'Start over',
  no: 'Cancel',
  style: 'danger',
} as const;
