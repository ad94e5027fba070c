import { isFormer } from '../personal-data.ts';
import { escape, mention } from './blocks.ts';

/** As `mention`; of somebody who is erased Slack knows nothing, and the name that is left is no one's. */
export const called = ({ id, name }: { readonly id: string; readonly name: string }): string =>
  isFormer(id) ? escape(name) : mention(id);
