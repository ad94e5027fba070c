import { describe, expect, it } from '@jest/globals';
import { VERSION } from '../../../src/sandbox/keeping/kept-file.ts';
import { digestOf, shapeOf } from './kept-shape.ts';

const shape = shapeOf('KeptWithKeys', new URL('../../../src/sandbox/keeping/kept-file.ts', import.meta.url));

describe('the shape of what a sandbox keeps', () => {
  it('is made of all that a workspace knows', () => {
    expect([...shape.keys()]).toEqual(
      expect.arrayContaining([
        'sandbox/sandbox.ts KeptSandbox',
        'sandbox/state/workspace-state.ts WorkspaceState',
        'sandbox/state/records.ts MessageRecord',
        'sandbox/state/values.ts Value',
        'sandbox/state/oauth.ts OAuthState',
      ]),
    );
  });

  it('is that of its version: where it has changed, VERSION of kept-file.ts is counted up, and both are written here', () => {
    expect({ VERSION, shape: digestOf(shape) }).toEqual({ VERSION: 1, shape: '3ab00934ef647a1a' });
  });
});
