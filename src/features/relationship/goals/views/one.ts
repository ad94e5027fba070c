import type { KnownBlock, ModalView } from '@slack/types';
import type { GoalExample } from '../../../../content/pack/content.ts';
import type { Theme } from '../../../../content/pack/tags.ts';
import type { Reader } from '../../../../language.ts';
import {
  button,
  buttonsIfAny,
  context,
  escape,
  escapeControls,
  modal,
  quote,
  section,
} from '../../../../slack/blocks.ts';
import { isOffered } from '../../../pairs/lifecycle.ts';
import type { Pair } from '../../../pairs/pair/model.ts';
import { asSeenBy } from '../../../pairs/pair/texts.ts';
import { goalButtons, ids, markButtons, waysOn } from '../buttons.ts';
import {
  isDoneSoFar,
  isGoalOpen,
  mayMove,
  moments,
  mostActions,
  type Action,
  type Goal,
  type GoingOn,
} from '../model/goal.ts';
import { exampleFor, gapsOf } from '../model/smart.ts';
import { texts } from '../texts.ts';
import { dueWords, labelled, nameOf, stillToAnswer, summary, type Viewer } from './parts.ts';

export type Pack = {
  readonly examples: readonly GoalExample[];
  readonly themeNames: Readonly<Record<Theme, string>>;
};

export type GoalShown = Viewer &
  GoingOn & {
    readonly pair: Pair;
    /** The other goals of the pair that this person may see. */
    readonly others: readonly Goal[];
    readonly pack: Pack;
    /** What has just been done. */
    readonly notice?: string;
  };

/** All of one goal, and all that can be done with it. */
export function goalView(goal: Goal, shown: GoalShown): ModalView {
  const { reader, notice, personId } = shown;
  const isMovable = mayMove(goal, personId);
  return modal({
    id: ids.show,
    title: texts(reader).modalTitle,
    close: texts(reader).closeView,
    blocks: [
      ...(notice === undefined ? [] : [section(notice)]),
      summary(goal, shown.pair, shown),
      ...outcomeBlocks(goal, shown),
      ...detailBlocks(goal, shown),
      ...(isMovable ? smartBlocks(goal, shown) : []),
      { type: 'divider' },
      ...goal.actions.flatMap((action) => actionBlocks(goal, action, shown)),
      ...(isDoneSoFar(goal) && isMovable ? [context(texts(reader).allDone)] : []),
      ...(isMovable ? wayBlocks(goal, shown) : []),
    ],
  });
}

function outcomeBlocks(goal: Goal, { pair, reader, personId }: GoalShown): readonly KnownBlock[] {
  const words = texts(reader);
  const seen = asSeenBy(pair, { personId, reader });
  const note = goal.note === '' ? [] : [quote(goal.note)];
  switch (goal.state) {
    case 'proposed':
      return [context(stillToAnswer(goal, seen, reader))];
    case 'closing':
      return [
        section(asksToClose(goal, pair, { personId, reader })),
        ...note,
        context(stillToAnswer(goal, seen, reader)),
      ];
    case 'closed':
      return [
        section(
          goal.outcome === undefined
            ? words.endedWithPair
            : words.wasClosed(words.outcomesSaid[goal.outcome]),
        ),
        ...note,
      ];
    case 'declined':
      return [section(words.wasDeclined)];
    case 'active':
      return [];
  }
}

function asksToClose(
  { consents: [asker = ''], outcome }: Goal,
  { members }: Pair,
  { personId, reader }: Pick<Viewer, 'personId' | 'reader'>,
): string {
  const words = texts(reader);
  const said = words.outcomesSaid[outcome ?? 'done'];
  return asker === personId
    ? words.youAskToClose(said)
    : words.asksToClose(escape(nameOf(asker, members)), said);
}

function detailBlocks(goal: Goal, { others, pack, reader }: GoalShown): readonly KnownBlock[] {
  const words = texts(reader);
  const { why, measure, support } = goal.wording;
  const whole = others.find(({ id }) => id === goal.partOf);
  const { parts, more } = partsOf(goal, others);
  const lines = [
    words.horizonsSaid[goal.horizon],
    ...(goal.theme === undefined ? [] : [words.aboutTheme(pack.themeNames[goal.theme])]),
    ...(support.length === 0
      ? []
      : [words.supportLabel(support.map((each) => words.supports[each]).join(', '))]),
  ];
  const written = [
    ...(why === '' ? [] : [[words.whyLabel, why] as const]),
    ...(measure === '' ? [] : [[words.measureLabel, measure] as const]),
    ...(whole ? [[words.ofGoal, whole.wording.title] as const] : []),
    ...parts.map(({ wording }) => [words.itsGoals, wording.title] as const),
  ];
  return [
    ...(written.length === 0 ? [] : [labelled(...written)]),
    ...(more > 0 ? [context(words.moreGoals(more))] : []),
    context(lines.join(' · ')),
    ...confidenceBlocks(goal, reader),
  ];
}

const mostEndedParts = 3;

/** Its short goals: those that go on, and the latest that do not. */
function partsOf({ id }: Goal, others: readonly Goal[]) {
  const all = others.filter(({ partOf }) => partOf === id);
  const open = all.filter(isGoalOpen);
  const ended = all.filter((each) => !isGoalOpen(each)).toReversed();
  return {
    parts: [...open, ...ended.slice(0, mostEndedParts)],
    more: Math.max(0, ended.length - mostEndedParts),
  };
}

/** Its reader's own: of others' nothing comes this far. */
function confidenceBlocks({ confidence }: Goal, reader: Reader): readonly KnownBlock[] {
  const words = texts(reader);
  const said = moments.flatMap((moment) => {
    const level = confidence.find((each) => each.moment === moment)?.level;
    return level === undefined ? [] : [`${words.momentsSaid[moment]} ${level}`];
  });
  return said.length === 0 ? [] : [context(words.ownConfidence(said.join(' · ')))];
}

/** Says what is missing, with an example, and asks for none of it. */
function smartBlocks(goal: Goal, { pack, today, reader }: GoalShown): readonly KnownBlock[] {
  const missing = goal.state === 'active' || goal.state === 'proposed' ? gapsOf(goal, today) : [];
  if (missing.length === 0) return [];
  const words = texts(reader);
  const example = exampleFor(pack.examples, goal);
  const said = [words.gapsIntro, ...missing.map((gap) => `• ${words.gaps[gap]}`)];
  return [
    section(said.join('\n')),
    ...(example
      ? [
          context(
            [
              words.exampleWeak(escapeControls(example.weak)),
              words.exampleBetter(escapeControls(example.better)),
              words.exampleMeasure(escapeControls(example.measure)),
              words.exampleFirst(escapeControls(example['first-step'])),
            ].join('\n'),
          ),
        ]
      : []),
  ];
}

function actionBlocks(
  goal: Goal,
  action: Action,
  { pair, reader, personId, today }: GoalShown,
): readonly KnownBlock[] {
  const words = texts(reader);
  const line = labelled([
    action.isDone ? words.doneMark : words.openMark,
    action.wording,
    dueWords(action, { reader, today }),
  ]);
  const isUnderWay = goal.state === 'active' || goal.state === 'closing';
  if (!mayMove(goal, personId) || !isUnderWay) return [line];
  const change =
    goal.state === 'active' && isOffered(pair, 'edit-goal')
      ? [
          button({
            id: ids.changeAction,
            text: words.changeAction,
            spoken: words.changes(action.wording),
            value: `${goal.id}:${action.position}`,
          }),
        ]
      : [];
  const mark = action.isDone ? { untick: action } : { tick: action };
  const all = [...markButtons(mark, goal, { pair, place: 'modal', reader }), ...change];
  return [line, ...buttonsIfAny(...all)];
}

function wayBlocks(goal: Goal, { pair, canGoOn, reader, personId }: GoalShown): readonly KnownBlock[] {
  const hasRoom = goal.state === 'active' && goal.actions.length < mostActions;
  const ways = waysOn(goal, personId).filter((verb) => verb !== 'carryOn' || canGoOn);
  const all = goalButtons([...(hasRoom ? (['addAction'] as const) : []), ...ways], goal, { pair, reader });
  return buttonsIfAny(...all);
}
