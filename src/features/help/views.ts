import type { ModalView } from '@slack/types';
import type { Reader } from '../../language.ts';
import { context, modal, section, type Message } from '../../slack/blocks.ts';
import { texts } from './texts.ts';

export function usage(reader: Reader): Message {
  const words = texts(reader);
  return {
    text: words.menu,
    blocks: [section(`*${words.menu}*\n${words.usage}`), context(words.adminUsage), context(words.home)],
  };
}

export function menuModal(reader: Reader): ModalView {
  const words = texts(reader);
  return modal({ id: 'menu', title: words.title, close: words.close, blocks: usage(reader).blocks });
}
