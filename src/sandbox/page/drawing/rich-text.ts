import type { RichTextElement, RichTextInline } from '../../block-kit/rich-text.ts';
import { dateInWords } from '../../reading/dates.ts';
import { emojiOf } from '../../reading/emoji.ts';
import { make } from '../dom.ts';
import { wordNodes } from './emoji.ts';
import type { PageReader } from './marks.ts';
import { linkNode, momentNode } from './marks.ts';

export function richTextNode(element: RichTextElement, reader: PageReader): Node {
  switch (element.type) {
    case 'rich_text_section':
      return make('p', {}, inlineNodes(element.elements, reader));
    case 'rich_text_quote':
      return make('blockquote', {}, inlineNodes(element.elements, reader));
    case 'rich_text_preformatted':
      return make('pre', {}, inlineNodes(element.elements, reader));
    case 'rich_text_list':
      return make(
        element.style === 'ordered' ? 'ol' : 'ul',
        {
          class: `indent-${element.indent ?? 0}`,
          start: element.offset === undefined ? undefined : element.offset + 1,
        },
        element.elements.map((item) => make('li', {}, inlineNodes(item.elements, reader))),
      );
  }
}

const inlineNodes = (parts: readonly RichTextInline[], reader: PageReader): readonly Node[] =>
  parts.map((part) => styled(part, inlineNode(part, reader)));

function inlineNode(part: RichTextInline, reader: PageReader): Node {
  switch (part.type) {
    case 'text':
      return make('span', {}, wordNodes(part.text));
    case 'link':
      return linkNode(part.url, part.text ?? part.url);
    case 'emoji':
      return make('span', {}, wordNodes(emojiOf(part)));
    case 'user':
      return mention(`@${reader.nameOf(part.user_id)}`);
    case 'channel':
      return mention(`#${reader.nameOf(part.channel_id)}`);
    case 'team':
      return mention(part.team_id);
    case 'usergroup':
      return mention(`@${reader.nameOf(part.usergroup_id)}`);
    case 'broadcast':
      return mention(`@${part.range}`);
    case 'date':
      return dateNode(part, reader);
    case 'color':
      return make('code', {}, [part.value]);
  }
}

function dateNode(part: Extract<RichTextInline, { type: 'date' }>, reader: PageReader): Node {
  const words = dateInWords(part, reader.dates);
  return part.url === undefined ? momentNode(part.timestamp, words) : linkNode(part.url, words);
}

const mention = (words: string): Node => make('span', { class: 'mention' }, [words]);

const STYLES = { bold: 'strong', italic: 'em', strike: 's', underline: 'u', code: 'code' } as const;

function styled({ style }: RichTextInline, node: Node): Node {
  const tags = Object.entries(STYLES).filter(([name]) => style?.[name as keyof typeof STYLES]);
  return tags.reduce((inner, [, tag]) => make(tag, {}, [inner]), node);
}
