import { createVault, VaultError, type SealedPlace, type Sealed } from '../vault.ts';
import type { KeyRing } from '../../config.ts';
import type { Owner } from './as-owner.ts';

type Row = { readonly workspaceId: string; readonly sealed: Sealed };

type Sought = {
  readonly token: string;
  readonly keys: KeyRing;
  readonly placeOf: (workspaceId: string) => SealedPlace;
};

/** The workspaces of which this token is kept. */
export async function installedWith(
  owner: Owner,
  { token, keys, placeOf }: Sought,
): Promise<readonly string[]> {
  const vault = createVault(keys);
  const { rows } = await owner.query<Row>(
    'select workspace_id as "workspaceId", bot_token_sealed as sealed from installations order by 1',
  );
  const isIt = ({ workspaceId, sealed }: Row): boolean => {
    try {
      return vault.open(sealed, placeOf(workspaceId)) === token;
    } catch (error) {
      if (error instanceof VaultError) return false;
      throw error;
    }
  };
  return rows.filter(isIt).map(({ workspaceId }) => workspaceId);
}
