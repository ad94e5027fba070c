import { z } from 'zod';
import { anyText, characters, identifier, listOf, plainText } from './composition.ts';
import { hasOneSource, ONE_SOURCE, pictured } from './element-parts.ts';
import { accessory, actionsElement, contextElement, inputElement } from './elements.ts';
import { LIMITS } from './limits.ts';
import { richText } from './rich-text.ts';
import { table } from './tables.ts';

const block_id = identifier.optional();
const secureUrl = characters(LIMITS.url).startsWith('https://', { error: 'must be a valid HTTPS URL' });

const section = z.strictObject({
  type: z.literal('section'),
  block_id,
  text: anyText(LIMITS.sectionText).optional(),
  fields: listOf(anyText(LIMITS.sectionField), LIMITS.sectionFields).optional(),
  accessory: accessory.optional(),
  expand: z.boolean().optional(),
});

const input = z.strictObject({
  type: z.literal('input'),
  block_id,
  label: plainText(LIMITS.inputLabel),
  element: inputElement,
  hint: plainText(LIMITS.inputHint).optional(),
  optional: z.boolean().optional(),
  dispatch_action: z.boolean().optional(),
});

const image = z
  .strictObject({
    type: z.literal('image'),
    block_id,
    ...pictured,
    alt_text: characters(LIMITS.imageAltText),
    title: plainText(LIMITS.imageTitle).optional(),
  })
  .refine(hasOneSource, { error: ONE_SOURCE });

const video = z.strictObject({
  type: z.literal('video'),
  block_id,
  video_url: secureUrl,
  thumbnail_url: characters(LIMITS.url),
  alt_text: characters(LIMITS.imageAltText),
  title: plainText(LIMITS.videoTitle),
  title_url: secureUrl.optional(),
  author_name: characters(LIMITS.videoAuthor).optional(),
  provider_name: z.string().optional(),
  provider_icon_url: characters(LIMITS.url).optional(),
  description: plainText(LIMITS.videoTitle).optional(),
});

/** The blocks that stand by themselves, or in a container. */
export const simpleBlocks = [
  section,
  input,
  richText,
  table,
  image,
  video,
  z.strictObject({ type: z.literal('header'), block_id, text: plainText(LIMITS.header) }),
  z.strictObject({ type: z.literal('divider'), block_id }),
  z.strictObject({
    type: z.literal('context'),
    block_id,
    elements: listOf(contextElement, LIMITS.contextElements),
  }),
  z.strictObject({
    type: z.literal('actions'),
    block_id,
    elements: listOf(actionsElement, LIMITS.actionsElements),
  }),
  z.strictObject({
    type: z.literal('file'),
    block_id,
    source: z.literal('remote'),
    external_id: characters(LIMITS.identifier),
  }),
] as const;
