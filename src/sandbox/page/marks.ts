import type { Text } from '../block-kit/composition.ts';
import { emojiText } from '../reading/emoji.ts';
import type { Mark, NameOf } from '../reading/mrkdwn.ts';
import { parseMrkdwn } from '../reading/mrkdwn.ts';
import { make } from './dom.ts';

export function textNodes(text: Text, nameOf: NameOf): readonly Node[] {
  if (text.type === 'mrkdwn') return markNodes(parseMrkdwn(text.text, nameOf));
  const words = text.text.replaceAll(/:([a-z0-9_+-]+):/g, (_, name: string) => emojiText(name));
  return [document.createTextNode(words)];
}

export const mrkdwnNodes = (source: string, nameOf: NameOf): readonly Node[] =>
  markNodes(parseMrkdwn(source, nameOf));

const markNodes = (marks: readonly Mark[]): readonly Node[] => marks.map(markNode);

const TAGS = { bold: 'strong', italic: 'em', strike: 's', quote: 'blockquote' } as const;

function markNode(mark: Mark): Node {
  switch (mark.kind) {
    case 'text':
      return document.createTextNode(mark.text);
    case 'bold':
    case 'italic':
    case 'strike':
    case 'quote':
      return make(TAGS[mark.kind], {}, markNodes(mark.marks));
    case 'code':
      return make('code', {}, [mark.text]);
    case 'preformatted':
      return make('pre', {}, [mark.text]);
    case 'link':
      return linkNode(mark.url, mark.text);
    case 'mention':
      return make('span', { class: 'mention' }, [mark.text]);
  }
}

/** A link only where the address is one a browser may safely follow; else its words alone. */
export function linkNode(url: string, words: string): Node {
  const isSafe = /^(https?:|mailto:)/i.test(url);
  if (!isSafe) return document.createTextNode(words);
  return make('a', { href: url, target: '_blank', rel: 'noopener noreferrer' }, [words]);
}
