import { randomToken } from '../state/identifiers.ts';
import {
  lengthHere,
  type SandboxActor,
  type Trigger,
  type TriggerSource,
  type World,
} from '../state/world.ts';
import { SlackRefusalError } from './refusal.ts';

export function issueTrigger(
  { world, workspace, personId }: SandboxActor,
  source: TriggerSource = 'gesture',
): string {
  const id = `${Date.now()}.${world.triggers.size}.${randomToken()}`;
  const { teamId } = workspace;
  world.triggers.set(id, { teamId, personId, source, issuedAt: performance.now(), isUsed: false });
  return id;
}

/** Throws `invalid_trigger_id`, `expired_trigger_id` or `exchanged_trigger_id`. */
export function useTrigger(world: World, teamId: string, id: string): Trigger {
  const trigger = world.triggers.get(id);
  if (!trigger || trigger.teamId !== teamId) throw new SlackRefusalError('invalid_trigger_id');
  if (trigger.isUsed) throw new SlackRefusalError('exchanged_trigger_id');
  const { triggerLife } = world.timing;
  const age = performance.now() - trigger.issuedAt;
  if (age > lengthHere(world, triggerLife)) throw new SlackRefusalError('expired_trigger_id');
  trigger.isUsed = true;
  if (age > triggerLife) trigger.late = Math.ceil(age);
  return trigger;
}
