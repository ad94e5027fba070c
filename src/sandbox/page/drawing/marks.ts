import type { Text } from '../../block-kit/composition.ts';
import type { ReaderOfDates } from '../../reading/dates.ts';
import { dateInWords } from '../../reading/dates.ts';
import { withEmoji } from '../../reading/emoji.ts';
import type { Mark, NameOf } from '../../reading/mrkdwn.ts';
import { parseMrkdwn } from '../../reading/mrkdwn.ts';
import { make } from '../dom.ts';
import { wordNodes } from './emoji.ts';

/** Who reads: the names they see, and the clock that dates are written by. */
export type PageReader = { readonly nameOf: NameOf; readonly dates: ReaderOfDates };

export function textNodes(text: Text, reader: PageReader): readonly Node[] {
  if (text.type === 'mrkdwn') return mrkdwnNodes(text.text, reader);
  return wordNodes(withEmoji(text.text));
}

export const mrkdwnNodes = (source: string, reader: PageReader): readonly Node[] =>
  markNodes(parseMrkdwn(source, reader.nameOf), reader);

const markNodes = (marks: readonly Mark[], reader: PageReader): readonly Node[] =>
  marks.flatMap((mark) => (mark.kind === 'text' ? wordNodes(mark.text) : [markNode(mark, reader)]));

const TAGS = { bold: 'strong', italic: 'em', strike: 's', quote: 'blockquote' } as const;

function markNode(mark: Exclude<Mark, { kind: 'text' }>, reader: PageReader): Node {
  switch (mark.kind) {
    case 'bold':
    case 'italic':
    case 'strike':
    case 'quote':
      return make(TAGS[mark.kind], {}, markNodes(mark.marks, reader));
    case 'code':
      return make('code', {}, [mark.text]);
    case 'preformatted':
      return make('pre', {}, [mark.text]);
    case 'link':
      return linkNode(mark.url, mark.text);
    case 'mention':
      return make('span', { class: 'mention' }, [mark.text]);
    case 'date': {
      const words = dateInWords(mark.date, reader.dates);
      return mark.url === undefined ? momentNode(mark.date.timestamp, words) : linkNode(mark.url, words);
    }
  }
}

/** A moment in the reader's own words. */
export const momentNode = (timestamp: number, words: string): Node =>
  make('time', { datetime: new Date(timestamp * 1000).toISOString() }, [words]);

/** A link only where the address is one a browser may safely follow; else its words alone. */
export function linkNode(url: string, words: string): Node {
  const isSafe = /^(https?:|mailto:)/i.test(url);
  if (!isSafe) return document.createTextNode(words);
  return make('a', { href: url, target: '_blank', rel: 'noopener noreferrer' }, [words]);
}
