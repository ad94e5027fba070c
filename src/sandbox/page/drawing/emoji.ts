import { make } from '../dom.ts';

const EMOJI = /\p{RGI_Emoji}/gv;
const VARIATION_SELECTOR = 'fe0f';

/** Words with each emoji in them as an image, which is seen on every machine; one that has no drawing stays a character. */
export function wordNodes(words: string): readonly Node[] {
  const nodes: Node[] = [];
  let end = 0;
  for (const match of words.matchAll(EMOJI)) {
    if (match.index > end) nodes.push(document.createTextNode(words.slice(end, match.index)));
    nodes.push(emojiNode(match[0]));
    end = match.index + match[0].length;
  }
  if (end < words.length) nodes.push(document.createTextNode(words.slice(end)));
  return nodes;
}

function emojiNode(character: string): HTMLElement {
  const codePoints = Array.from(character, (each) => each.codePointAt(0)?.toString(16) ?? '')
    .filter((each) => each !== VARIATION_SELECTOR)
    .join('-');
  const image = make('img', { class: 'emoji', src: `/emoji/${codePoints}.svg`, alt: character });
  image.addEventListener('error', () => image.replaceWith(character));
  return image;
}
