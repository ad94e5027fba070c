import type { Message } from '../slack/blocks.ts';

/**
 * The message as it is sent, with the delivery named at whatever can be pressed in it. Slack may have taken one message twice, and
 * only one of the two is on record: pressed, the other one tells whose it is.
 */
export const marked = (message: Message, deliveryId: string): Message => ({
  ...message,
  blocks: message.blocks.map((block, index) =>
    block.type === 'actions' || (block.type === 'section' && block.accessory !== undefined)
      ? { ...block, block_id: `${deliveryId}:${index}` }
      : block,
  ),
});

const mark = /^(?<deliveryId>[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}):\d{1,2}$/u;

/** Undefined for a block of no delivery's. */
export const deliveryMarked = (blockId: string): string | undefined =>
  mark.exec(blockId)?.groups?.['deliveryId'];
