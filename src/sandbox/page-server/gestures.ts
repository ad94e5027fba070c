import { z } from 'zod';
import { touch } from '../app/block-actions.ts';
import { runCommand, useShortcut } from '../app/commands.ts';
import { openAppTab } from '../app/home.ts';
import type { SandboxActor } from '../state/world.ts';
import { screenOf } from '../app/screen.ts';
import { closeModal, submitModal } from '../app/submissions.ts';
import { markRead } from '../driver/conversations.ts';
import { Person } from '../driver/person.ts';

const screen = z.discriminatedUnion('kind', [
  z.object({ kind: z.enum(['modal', 'home']) }),
  z.object({ kind: z.literal('message'), channelId: z.string(), ts: z.string() }),
]);

/** What someone does on the page. */
export const gesture = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('type'), channelId: z.string(), line: z.string().min(1) }),
  z.object({ kind: z.literal('shortcut'), name: z.string() }),
  z.object({
    kind: z.literal('touch'),
    screen,
    blockId: z.string(),
    actionId: z.string(),
    entered: z.array(z.string()),
  }),
  z.object({ kind: z.literal('submit') }),
  z.object({ kind: z.literal('close') }),
  z.object({ kind: z.literal('open-app'), tab: z.enum(['home', 'messages']) }),
  z.object({ kind: z.literal('read'), channelId: z.string() }),
]);

export type Gesture = z.infer<typeof gesture>;

/** Does it as that person, by the same code as the driver. Throws what the driver throws. */
export async function perform(actor: SandboxActor, act: Gesture): Promise<void> {
  switch (act.kind) {
    case 'type':
      if (act.line.startsWith('/')) await runCommand(actor, act.line, act.channelId);
      else new Person(actor, '').say(act.channelId, act.line);
      return;
    case 'shortcut':
      return useShortcut(actor, act.name);
    case 'touch': {
      const place = { blockId: act.blockId, actionId: act.actionId };
      const on = screenOf(actor.workspace, actor.personId, act.screen);
      return touch(actor, on, { place, entered: act.entered });
    }
    case 'submit':
      return submitModal(actor);
    case 'close':
      return closeModal(actor);
    case 'open-app':
      return openAppTab(actor, act.tab);
    case 'read':
      markRead(actor, act.channelId);
  }
}
