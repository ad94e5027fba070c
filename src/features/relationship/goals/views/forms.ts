import type { KnownBlock, ModalView } from '@slack/types';
import { themes, type Theme } from '../../../../content/pack/tags.ts';
import type { Reader } from '../../../../language.ts';
import {
  actions,
  button,
  context,
  dateInput,
  modal,
  multiSelectInput,
  option,
  quote,
  radioInput,
  section,
  selectInput,
  textInput,
} from '../../../../slack/blocks.ts';
import { ids } from '../buttons.ts';
import { lengths, momentNow, percents, supports, type Action, type Goal } from '../model/goal.ts';
import { markOfAction, marksOf, type Opened } from '../model/merging.ts';
import { texts } from '../texts.ts';
import { confidenceInput } from './closing-form.ts';
import { detailFields, fields } from './fields.ts';
import { dueWords, labelled } from './parts.ts';

const soon = Temporal.Duration.from({ days: 7 });

/** Which kinds of goal there is room for. */
type Kinds = readonly Goal['ownership'][];

type Setting = { readonly pairId: string; readonly today: Temporal.PlainDate; readonly kinds: Kinds };

/** Two things are asked: all else can be added once the goal is set. */
export function goalModal({ pairId, today, kinds }: Setting, reader: Reader): ModalView {
  const words = texts(reader);
  return modal({
    id: ids.set,
    title: words.modalTitle,
    submit: words.set,
    close: words.close,
    metadata: { pairId },
    blocks: [
      textInput({
        id: fields.title,
        label: words.title,
        placeholder: words.titleExample,
        maxLength: lengths.title,
      }),
      ...actionInputs({ wording: '', dueOn: today.add(soon) }, words.action, reader),
      ...(kinds.includes('shared') ? [] : [context(words.sharedFull)]),
      radioInput({
        id: fields.ownership,
        label: words.ownership,
        initial: kinds[0],
        options: kinds.map((kind) => option(kind, words.ownerships[kind])),
      }),
      visibilityInput('us', texts(reader).visibilityHint, reader),
    ],
  });
}

type Doing = Pick<Action, 'wording' | 'dueOn'>;

function actionInputs({ wording, dueOn }: Doing, label: string, reader: Reader): readonly KnownBlock[] {
  const words = texts(reader);
  return [
    textInput({
      id: fields.action,
      label,
      hint: words.actionHint,
      maxLength: lengths.action,
      initial: wording,
    }),
    dateInput({ id: fields.actionDate, label: words.actionDate, initial: dueOn, optional: true }),
  ];
}

const visibilityInput = (initial: Goal['visibleTo'], hint: string, reader: Reader): KnownBlock => {
  const words = texts(reader);
  return radioInput({
    id: detailFields.visibility,
    label: words.visibility,
    hint,
    initial,
    options: [option('us', words.visibilities.us), option('me', words.visibilities.me)],
  });
};

/** One to change; or one to add, where none is given. */
type Acting = {
  readonly goal: Goal;
  readonly action: Action | undefined;
  /** What was typed instead, where another has changed it meanwhile. */
  readonly typed?: Doing;
};

export function actionModal({ goal, action, typed }: Acting, reader: Reader): ModalView {
  const words = texts(reader);
  return modal({
    id: ids.saveAction,
    title: words.actionTitle,
    submit: words.set,
    close: action ? words.cancel : words.close,
    metadata: { goalId: goal.id, ...(action && { position: action.position, opened: markOfAction(action) }) },
    blocks: [
      ...(action && typed
        ? [
            section(words.refusals['action-overtaken']),
            labelled([words.openMark, action.wording, dueWords(action, { reader })]),
          ]
        : []),
      ...actionInputs(typed ?? action ?? { wording: '', dueOn: undefined }, words.anAction, reader),
      ...(action
        ? [
            actions(
              button({
                id: ids.dropAction,
                text: words.dropAction,
                value: `${goal.id}:${action.position}`,
              }),
            ),
          ]
        : []),
    ],
  });
}

export type Editing = {
  readonly goal: Goal;
  /** Once the pair has ended, nobody else does. */
  readonly asksWhoSees: boolean;
  /** Those it may belong to. */
  readonly longer: readonly Goal[];
  readonly themeNames: Readonly<Record<Theme, string>>;
  /** Where it was overtaken: what it was opened with, and what others have written where it says something else. */
  readonly overtaken?: { readonly opened: Opened; readonly theirs: readonly string[] };
};

/** Comes back with the form: whether it asked for the long goal that this one belongs to, and for who sees it. */
type About = {
  readonly goalId: string;
  readonly asks: 'for-whole' | 'alone';
  readonly asksWhoSees: boolean;
  readonly opened: Opened;
};

/** All that a goal can hold beyond its title: none of it must be. */
export function detailsModal(editing: Editing, reader: Reader): ModalView {
  const words = texts(reader);
  const { goal, asksWhoSees, longer, themeNames, overtaken } = editing;
  return modal({
    id: ids.save,
    title: words.modalTitle,
    submit: words.set,
    close: words.cancel,
    metadata: {
      goalId: goal.id,
      asks: longer.length > 0 ? 'for-whole' : 'alone',
      asksWhoSees,
      opened: overtaken?.opened ?? marksOf(goal),
    } satisfies About,
    blocks: [
      ...(overtaken ? [section(words.refusals.overtaken), ...overtaken.theirs.map(quote)] : []),
      ...wordingInputs(goal, reader),
      dateInput({ id: detailFields.date, label: words.date, initial: goal.targetDate, optional: true }),
      radioInput({
        id: detailFields.horizon,
        label: words.horizon,
        initial: goal.horizon,
        options: [option('short', words.horizons.short), option('long', words.horizons.long)],
      }),
      selectInput({
        id: detailFields.theme,
        label: words.theme,
        hint: words.themeHint,
        initial: goal.theme ?? 'none',
        options: [option('none', words.noTheme), ...themes.map((each) => option(each, themeNames[each]))],
      }),
      ...progressInputs(goal, reader),
      ...(asksWhoSees ? [visibilityInput(goal.visibleTo, texts(reader).visibilityLater, reader)] : []),
      ...(longer.length > 0 ? [partOfInput(goal, longer, reader)] : []),
      confidenceInput(goal, momentNow(goal), reader),
    ],
  });
}

function wordingInputs({ wording }: Goal, reader: Reader): readonly KnownBlock[] {
  const words = texts(reader);
  const { title, why, measure, support } = wording;
  return [
    textInput({ id: detailFields.title, label: words.title, maxLength: lengths.title, initial: title }),
    textInput({
      id: detailFields.why,
      label: words.why,
      maxLength: lengths.why,
      initial: why,
      multiline: true,
      optional: true,
    }),
    textInput({
      id: detailFields.measure,
      label: words.measure,
      hint: words.measureHint,
      maxLength: lengths.measure,
      initial: measure,
      multiline: true,
      optional: true,
    }),
    multiSelectInput({
      id: detailFields.support,
      label: words.support,
      options: supports.map((each) => option(each, words.supports[each])),
      initial: support,
      atMost: supports.length,
      optional: true,
    }),
  ];
}

function progressInputs({ percent }: Goal, reader: Reader): readonly KnownBlock[] {
  const words = texts(reader);
  return [
    selectInput({
      id: detailFields.percent,
      label: words.percent,
      initial: percent === undefined ? 'none' : String(percent),
      options: [
        option('none', words.byActions),
        ...percents.map((each) => option(String(each), words.percentOf(each))),
      ],
    }),
  ];
}

const partOfInput = ({ partOf }: Goal, longer: readonly Goal[], reader: Reader): KnownBlock =>
  selectInput({
    id: detailFields.partOf,
    label: texts(reader).partOf,
    initial: partOf ?? 'none',
    options: [
      option('none', texts(reader).noPartOf),
      ...longer.map(({ id, wording }) => option(id, wording.title)),
    ],
  });
