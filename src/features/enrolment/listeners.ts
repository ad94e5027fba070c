import type { Deps } from '../../deps.ts';
import type { Occasion } from '../../slack/listening/occasion.ts';
import { escape } from '../../slack/blocks.ts';
import type { Registry } from '../../slack/listening/listeners.ts';
import { showing } from '../../slack/listening/answering.ts';
import { readProfile } from './forms.ts';
import { EnrolmentError } from './model.ts';
import { join, profileOf } from './service.ts';
import { texts } from './texts.ts';
import { ids, profileModal } from './views.ts';

export function register(registry: Registry, deps: Deps): void {
  const openProfile = async (occasion: Occasion) => {
    await occasion.openModal(profileModal(occasion.reader, await profileOf(deps, occasion)));
  };
  registry.refusals(EnrolmentError, (reader) => texts(reader).refusals);
  registry.command('join', openProfile);
  registry.command('profile', openProfile);
  registry.action(ids.join, openProfile);
  registry.action(ids.open, openProfile);
  registry.submission(ids.profile, async (occasion, { values }) => {
    const read = readProfile(values, occasion.reader, await profileOf(deps, occasion));
    if ('errors' in read) return { kind: 'errors', errors: read.errors };
    const program = await join(deps, occasion, read.value);
    return showing(occasion, texts(occasion.reader).saved(escape(program.name)));
  });
}
