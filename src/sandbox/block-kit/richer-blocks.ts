import { z } from 'zod';
import { anyText, characters, identifier, listOf, plainText } from './composition.ts';
import { buttonElement, image } from './elements.ts';
import { LIMITS } from './limits.ts';
import { richText } from './rich-text.ts';
import { simpleBlocks } from './simple-blocks.ts';
import { contextAction } from './unplayed-elements.ts';

const block_id = identifier.optional();

export const alert = z.strictObject({
  type: z.literal('alert'),
  block_id,
  text: anyText(LIMITS.alertText),
  level: z.enum(['default', 'info', 'warning', 'error', 'success']).optional(),
});

export const card = z
  .strictObject({
    type: z.literal('card'),
    block_id,
    hero_image: image.optional(),
    icon: image.optional(),
    title: anyText(LIMITS.cardTitle).optional(),
    subtitle: anyText(LIMITS.cardTitle).optional(),
    body: anyText(LIMITS.cardText).optional(),
    subtext: anyText(LIMITS.cardText).optional(),
    actions: listOf(buttonElement, LIMITS.cardActions).optional(),
  })
  .refine(({ hero_image, title, body, actions }) => hero_image ?? title ?? body ?? actions, {
    error: 'must provide at least one of `hero_image`, `title`, `actions` or `body`',
  });

export const carousel = z.strictObject({
  type: z.literal('carousel'),
  block_id,
  elements: listOf(card, LIMITS.carouselCards),
});

export const container = z
  .strictObject({
    type: z.literal('container'),
    block_id,
    title: plainText(LIMITS.containerTitle).optional(),
    rich_text_title: richText.optional(),
    subtitle: anyText(LIMITS.containerTitle).optional(),
    icon: image.optional(),
    child_blocks: listOf(z.discriminatedUnion('type', simpleBlocks), LIMITS.containerBlocks),
    width: z.enum(['narrow', 'standard', 'wide', 'full']).optional(),
    is_collapsible: z.boolean().optional(),
    default_collapsed: z.boolean().optional(),
    has_header_divider: z.boolean().optional(),
  })
  .refine(({ title, rich_text_title }) => title ?? rich_text_title, {
    error: 'must provide one of `title` or `rich_text_title`',
  })
  .refine(({ default_collapsed, is_collapsible }) => !default_collapsed || is_collapsible, {
    error: '`default_collapsed` requires `is_collapsible`',
  });

export const contextActions = z.strictObject({
  type: z.literal('context_actions'),
  block_id,
  elements: listOf(contextAction, LIMITS.contextActions),
});

export const markdown = z.strictObject({
  type: z.literal('markdown'),
  block_id,
  text: characters(LIMITS.markdown),
});

const named = z.string().min(1, { error: 'must be more than 0 characters' });

export const taskCard = z.strictObject({
  type: z.literal('task_card'),
  block_id,
  task_id: named,
  title: named,
  details: richText.optional(),
  output: richText.optional(),
  sources: z.array(z.strictObject({ type: z.literal('url'), url: named, text: named })).optional(),
  status: z.enum(['pending', 'in_progress', 'complete', 'error']).optional(),
});

export const plan = z.strictObject({
  type: z.literal('plan'),
  block_id,
  title: named,
  tasks: z.array(taskCard).optional(),
});
