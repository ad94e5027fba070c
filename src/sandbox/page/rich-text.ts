import type { RichTextElement, RichTextInline } from '../block-kit/rich-text.ts';
import type { NameOf } from '../reading/mrkdwn.ts';
import { emojiText } from '../reading/emoji.ts';
import { make } from './dom.ts';
import { linkNode } from './marks.ts';

export function richTextNode(element: RichTextElement, nameOf: NameOf): Node {
  switch (element.type) {
    case 'rich_text_section':
      return make('p', {}, inlineNodes(element.elements, nameOf));
    case 'rich_text_quote':
      return make('blockquote', {}, inlineNodes(element.elements, nameOf));
    case 'rich_text_preformatted':
      return make('pre', {}, inlineNodes(element.elements, nameOf));
    case 'rich_text_list':
      return make(
        element.style === 'ordered' ? 'ol' : 'ul',
        {
          class: `indent-${element.indent ?? 0}`,
          start: element.offset === undefined ? undefined : element.offset + 1,
        },
        element.elements.map((item) => make('li', {}, inlineNodes(item.elements, nameOf))),
      );
  }
}

const inlineNodes = (parts: readonly RichTextInline[], nameOf: NameOf): readonly Node[] =>
  parts.map((part) => styled(part, inlineNode(part, nameOf)));

function inlineNode(part: RichTextInline, nameOf: NameOf): Node {
  switch (part.type) {
    case 'text':
      return document.createTextNode(part.text);
    case 'link':
      return linkNode(part.url, part.text ?? part.url);
    case 'emoji':
      return document.createTextNode(emojiText(part.name));
    case 'user':
      return mention(`@${nameOf(part.user_id)}`);
    case 'channel':
      return mention(`#${nameOf(part.channel_id)}`);
    case 'usergroup':
      return mention(`@${nameOf(part.usergroup_id)}`);
    case 'broadcast':
      return mention(`@${part.range}`);
    case 'date':
      return document.createTextNode(part.fallback ?? new Date(part.timestamp * 1000).toLocaleString());
    case 'color':
      return make('code', {}, [part.value]);
  }
}

const mention = (words: string): Node => make('span', { class: 'mention' }, [words]);

const STYLES = { bold: 'strong', italic: 'em', strike: 's', underline: 'u', code: 'code' } as const;

function styled({ style }: RichTextInline, node: Node): Node {
  const tags = Object.entries(STYLES).filter(([name]) => style?.[name as keyof typeof STYLES]);
  return tags.reduce((inner, [, tag]) => make(tag, {}, [inner]), node);
}
