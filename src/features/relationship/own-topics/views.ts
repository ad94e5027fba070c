import type { KnownBlock, ModalView } from '@slack/types';
import type { Content } from '../../../content/pack/content.ts';
import { longestPrompt } from '../../../content/pack/schema.ts';
import { depths, phases, roles, themes } from '../../../content/pack/tags.ts';
import { reasons } from '../../../content/rules/reasons.ts';
import type { Reader } from '../../../language.ts';
import {
  actions,
  button,
  buttonsIfAny,
  context,
  escape,
  modal,
  option,
  quote,
  section,
  selectInput,
  textInput,
} from '../../../slack/blocks.ts';
import { ids } from './buttons.ts';
import { typedAtMost, type Examined, type OwnPrompt } from './model.ts';
import { texts } from './texts.ts';

export const fields = { text: 'text', phase: 'phase', role: 'role', theme: 'theme', depth: 'depth' } as const;

/** What people read for a prompt's tags. */
type Tags = Content['tags'];

const promptsOnAPage = 10;

export type OwnPromptsList = {
  readonly programId: string;
  /** By name. */
  readonly program: string;
  readonly prompts: readonly Examined[];
  readonly tags: Tags;
  /** Counts from 0. */
  readonly page: number;
  /** What has just been done. */
  readonly done?: string;
};

export function ownPromptsList(
  { programId, program, prompts, tags, page, done }: OwnPromptsList,
  reader: Reader,
): ModalView {
  const words = texts(reader);
  const pages = Math.max(1, Math.ceil(prompts.length / promptsOnAPage));
  const place = { programId, page: Math.min(page, pages - 1), pages };
  const shown = prompts.slice(place.page * promptsOnAPage, (place.page + 1) * promptsOnAPage);
  const blocks = shown.flatMap((prompt) => promptBlocks(prompt, { tags, page: place.page }, reader));
  return modal({
    id: ids.list,
    title: words.title,
    close: words.close,
    blocks: [
      ...(done === undefined ? [] : [section(done)]),
      section(words.intro(escape(program))),
      actions(button({ id: ids.add, text: words.add, value: programId, style: 'primary' })),
      ...(prompts.length === 0 ? [section(words.none)] : blocks),
      ...turning(place, reader),
    ],
  });
}

type InList = { readonly tags: Tags; readonly page: number };

function promptBlocks(prompt: Examined, { tags, page }: InList, reader: Reader): readonly KnownBlock[] {
  const words = texts(reader);
  const value = `${prompt.id}:${page}`;
  const [reason] = prompt.faults.map((fault) => reasons(fault, reader));
  const spoken = (act: string) => words.spoken(act, prompt.text);
  const isRetired = prompt.state === 'retired';
  return [
    { type: 'divider' },
    quote(prompt.text),
    context(tagNames(prompt, tags).map(escape).join(' · ')),
    ...(isRetired ? [context(words.retired)] : []),
    ...(reason === undefined ? [] : [context(words.leftOut(escape(reason)))]),
    isRetired
      ? actions(button({ id: ids.bringBack, text: words.bringBack, spoken: spoken(words.bringBack), value }))
      : actions(
          button({ id: ids.edit, text: words.edit, spoken: spoken(words.edit), value }),
          button({ id: ids.retire, text: words.retire, spoken: spoken(words.retire), value }),
        ),
  ];
}

/** A tag that the pack no longer knows is shown as it was kept. */
function tagNames({ phase, role, theme, depth }: OwnPrompt, tags: Tags): readonly string[] {
  return [
    nameOf(String(phase), tags.phases),
    nameOf(role, tags.roles),
    nameOf(theme, tags.themes),
    nameOf(String(depth), tags.depths),
  ];
}

const nameOf = (tag: string, labels: Readonly<Record<string, { readonly name: string }>>): string =>
  labels[tag]?.name ?? tag;

type TopicsPage = { readonly programId: string; readonly page: number; readonly pages: number };

function turning({ programId, page, pages }: TopicsPage, reader: Reader): readonly KnownBlock[] {
  if (pages === 1) return [];
  const words = texts(reader);
  const newer = page > 0 && button({ id: ids.newer, text: words.newer, value: `${programId}:${page - 1}` });
  const older =
    page < pages - 1 && button({ id: ids.older, text: words.older, value: `${programId}:${page + 1}` });
  return [
    context(words.page(page + 1, pages)),
    ...buttonsIfAny(...[newer, older].filter((each) => each !== false)),
  ];
}

export type OwnPromptForm = {
  readonly programId: string;
  /** The one to change; none for a new one. */
  readonly prompt: OwnPrompt | undefined;
  readonly tags: Tags;
  /** The page of the list that it goes back to. */
  readonly page: number;
};

export function ownPromptForm({ programId, prompt, tags, page }: OwnPromptForm, reader: Reader): ModalView {
  const words = texts(reader);
  return modal({
    id: ids.save,
    title: prompt ? words.editTitle : words.newTitle,
    submit: words.save,
    close: prompt ? words.cancel : words.notNow,
    metadata: { programId, page, ...(prompt && { promptId: prompt.id }) },
    blocks: [
      textInput({
        id: fields.text,
        label: words.text,
        hint: words.textHint(longestPrompt),
        placeholder: words.textExample,
        maxLength: typedAtMost,
        multiline: true,
        initial: prompt?.text,
      }),
      ...tagInputs(prompt, tags, reader),
      actions(button({ id: ids.back, text: words.back, value: `${programId}:${page}` })),
    ],
  });
}

function tagInputs(prompt: OwnPrompt | undefined, tags: Tags, reader: Reader): readonly KnownBlock[] {
  const words = texts(reader);
  return [
    selectInput({
      id: fields.phase,
      label: words.phase,
      options: phases.map((phase) => option(String(phase), tags.phases[phase].name)),
      initial: prompt?.phase.toString(),
    }),
    selectInput({
      id: fields.role,
      label: words.role,
      options: roles.map((role) => option(role, tags.roles[role].name)),
      initial: prompt?.role,
    }),
    selectInput({
      id: fields.theme,
      label: words.theme,
      options: themes.map((theme) => option(theme, tags.themes[theme].name)),
      initial: prompt?.theme,
    }),
    selectInput({
      id: fields.depth,
      label: words.depth,
      options: depths.map((depth) => option(String(depth), tags.depths[depth].name)),
      initial: prompt?.depth.toString(),
    }),
  ];
}
