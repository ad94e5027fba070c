import type { DateToken } from './dates.ts';
import { EMOJI_NAME, emojiText } from './emoji.ts';

/** Slack's mrkdwn, parsed: what a person sees, never HTML. */
export type Mark =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'bold' | 'italic' | 'strike' | 'quote'; readonly marks: readonly Mark[] }
  | { readonly kind: 'code' | 'preformatted'; readonly text: string }
  | { readonly kind: 'link'; readonly url: string; readonly text: string }
  | { readonly kind: 'mention'; readonly text: string }
  /** `text` is what stands there for whoever cannot read the date itself. */
  | { readonly kind: 'date'; readonly text: string; readonly date: DateToken; readonly url?: string };

/** The readable name of a mentioned id like `U0001`, `C0001` or `S0001`. */
export type NameOf = (id: string) => string;

export function parseMrkdwn(source: string, nameOf: NameOf): readonly Mark[] {
  return source.split(/```([\s\S]+?)```/).flatMap((part, index): readonly Mark[] => {
    if (index % 2 === 1) return [{ kind: 'preformatted', text: unescaped(part.replace(/^\n|\n$/g, '')) }];
    return quotesAndLines(part, nameOf);
  });
}

function quotesAndLines(source: string, nameOf: NameOf): readonly Mark[] {
  const groups = source.split(/((?:^|(?<=\n))(?:&gt;|>) ?.*(?:\n(?:&gt;|>) ?.*)*\n?)/);
  return groups.flatMap((group, index): readonly Mark[] => {
    if (group === '') return [];
    if (index % 2 === 0) return inline(group, nameOf);
    const quoted = group.replaceAll(/^(?:&gt;|>) ?/gm, '').replace(/\n$/, '');
    return [{ kind: 'quote', marks: inline(quoted, nameOf) }];
  });
}

const INLINE = new RegExp(
  [
    /`(?<code>[^`\n]+)`|<(?<angle>[^<>\n]+)>/,
    /(?<url>\bhttps?:\/\/[^\s<>*_~`|]+[^\s<>*_~`|.,:;!?)'"])/,
    new RegExp(`:(?<emoji>${EMOJI_NAME}):`),
    /(?<![\w*])\*(?<bold>[^\s*](?:[^*\n]*[^\s*])?)\*(?![\w*])|(?<!\w)_(?<italic>[^\s_](?:[^_\n]*[^\s_])?)_(?!\w)|(?<![\w~])~(?<strike>[^\s~](?:[^~\n]*[^\s~])?)~(?![\w~])/,
  ]
    .map(({ source }) => source)
    .join('|'),
  'g',
);

function inline(source: string, nameOf: NameOf): readonly Mark[] {
  const marks: Mark[] = [];
  let end = 0;
  for (const match of source.matchAll(INLINE)) {
    if (match.index > end) marks.push(plain(source.slice(end, match.index)));
    marks.push(markOf(match.groups ?? {}, nameOf));
    end = match.index + match[0].length;
  }
  if (end < source.length) marks.push(plain(source.slice(end)));
  return marks;
}

const plain = (text: string): Mark => ({ kind: 'text', text: unescaped(text) });

function markOf(groups: Readonly<Record<string, string | undefined>>, nameOf: NameOf): Mark {
  const { code, angle, emoji, bold, italic, strike, url } = groups;
  if (url !== undefined) return { kind: 'link', url: unescaped(url), text: unescaped(url) };
  if (code !== undefined) return { kind: 'code', text: unescaped(code) };
  if (emoji !== undefined) return { kind: 'text', text: emojiText(emoji) };
  if (bold !== undefined) return { kind: 'bold', marks: inline(bold, nameOf) };
  if (italic !== undefined) return { kind: 'italic', marks: inline(italic, nameOf) };
  if (strike !== undefined) return { kind: 'strike', marks: inline(strike, nameOf) };
  return reference(angle ?? '', nameOf);
}

/** What stands between `<` and `>`: a person, channel, group, date or link. */
function reference(source: string, nameOf: NameOf): Mark {
  const [target = '', label] = source.split('|');
  if (/^[@#][UWCGD]/.test(target))
    return { kind: 'mention', text: target.slice(0, 1) + nameOf(target.slice(1)) };
  if (target.startsWith('!subteam^'))
    return { kind: 'mention', text: `@${label ?? nameOf(target.slice(9))}` };
  if (target.startsWith('!date^')) return dateMark(target, unescaped(label ?? target));
  if (target.startsWith('!')) return { kind: 'mention', text: `@${target.slice(1)}` };
  return { kind: 'link', url: unescaped(target), text: unescaped(label ?? target) };
}

/** As `!date^1392734382^{date} at {time}^https://example.com`, where the address may be missing. */
function dateMark(target: string, text: string): Mark {
  const [, seconds = '', format = '', url] = target.split('^');
  const timestamp = Number(seconds);
  if (!/^\d+$/.test(seconds) || format === '') return { kind: 'text', text };
  return { kind: 'date', text, date: { timestamp, format: unescaped(format) }, ...(url && { url }) };
}

const unescaped = (text: string): string =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');

/** The words alone, as someone would read them out. */
export const readMarks = (marks: readonly Mark[]): string => marks.map(readMark).join('').trimEnd();

function readMark(mark: Mark): string {
  const words = 'marks' in mark ? mark.marks.map(readMark).join('') : mark.text;
  const standsAlone = mark.kind === 'quote' || mark.kind === 'preformatted';
  return standsAlone ? `${words}\n` : words;
}
