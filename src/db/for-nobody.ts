/**
 * SQL, of a delivery under the name `d` and its pair, where it has one, under `p`: there is nobody for it any more. Of these two, one
 * is the why.
 */
export const pairHasEnded = `coalesce(p.state in ('ended', 'lapsed'), false)`;

export const personIsGone = `exists (select from people as gone
  where gone.workspace_id = d.workspace_id and gone.id = d.person_id and not gone.is_active)`;
