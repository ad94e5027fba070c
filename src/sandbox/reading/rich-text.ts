import type { RichTextElement, RichTextInline } from '../block-kit/rich-text.ts';
import { emojiOf } from './emoji.ts';
import type { NameOf } from './mrkdwn.ts';

export function readRichText(element: RichTextElement, nameOf: NameOf): string {
  if (element.type !== 'rich_text_list') return element.elements.map((it) => readInline(it, nameOf)).join('');
  return element.elements
    .map((item) => `• ${item.elements.map((it) => readInline(it, nameOf)).join('')}`)
    .join('\n');
}

function readInline(part: RichTextInline, nameOf: NameOf): string {
  switch (part.type) {
    case 'text':
      return part.text;
    case 'link':
      return part.text ?? part.url;
    case 'emoji':
      return emojiOf(part);
    case 'user':
      return `@${nameOf(part.user_id)}`;
    case 'channel':
      return `#${nameOf(part.channel_id)}`;
    case 'team':
      return part.team_id;
    case 'usergroup':
      return `@${nameOf(part.usergroup_id)}`;
    case 'broadcast':
      return `@${part.range}`;
    case 'date':
      return part.fallback ?? new Date(part.timestamp * 1000).toISOString();
    case 'color':
      return part.value;
  }
}
