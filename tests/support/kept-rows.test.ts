import { describe, expect, it } from '@jest/globals';
import { keepRows } from './kept-rows.ts';
import { room } from './room.ts';
import { few } from './world.ts';

const here = room({ people: few });

describe('what a room is put back with', () => {
  it.each([
    ['mark_keys', 'workspace_id, key_sealed', `$1, ''`],
    ['token_rotations', 'workspace_id, refresh_token_sealed, expires_at, try_at', `$1, '', now(), now()`],
  ])('holds no rows of %s, which open under no other name: it is said', async (table, columns, values) => {
    const { rows, workspace } = here;
    await keepRows(rows, [workspace.teamId]);
    await rows.query(`insert into ${table} (${columns}) values (${values})`, [workspace.teamId]);
    await expect(keepRows(rows, [workspace.teamId])).rejects.toThrow(`with rows of ${table}`);
  });
});
