import {
  DeleteQueryNode,
  InsertQueryNode,
  SelectQueryNode,
  TableNode,
  UpdateQueryNode,
  type FromNode,
  type OperationNode,
} from 'kysely';
import { lockable, type Lockable, type Locks } from './lock-order.ts';

/** Sees every statement of one transaction, so that no change and no lock slips past the order. */
export const watchOrder =
  (locks: Locks) =>
  (statement: OperationNode): void => {
    const table = tableLockedBy(statement);
    if (table !== undefined) locks.change(table);
  };

function tableLockedBy(node: OperationNode): Lockable | undefined {
  if (UpdateQueryNode.is(node)) return named(node.table);
  if (DeleteQueryNode.is(node)) return firstOf(node.from);
  // New rows are nobody else's to wait for; those that were there before are.
  if (InsertQueryNode.is(node)) return node.onConflict?.updates && named(node.into);
  return SelectQueryNode.is(node) && locks(node) ? firstOf(node.from) : undefined;
}

const firstOf = (from: FromNode | undefined): Lockable | undefined =>
  from?.froms.map(named).find((table) => table !== undefined);

const named = (node: OperationNode | undefined): Lockable | undefined =>
  node && TableNode.is(node) ? lockable.find((table) => table === node.table.identifier.name) : undefined;

const locks = ({ endModifiers = [] }: SelectQueryNode): boolean =>
  endModifiers.some(({ modifier }) => modifier !== undefined && modifier.startsWith('For'));
