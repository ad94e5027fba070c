import {
  TableNode,
  type FromNode,
  type KyselyPlugin,
  type OperationNode,
  type PluginTransformQueryArgs,
  type PluginTransformResultArgs,
  type QueryResult,
  type RootOperationNode,
  type SelectQueryNode,
  type UnknownRow,
} from 'kysely';
import { lockable, type Lockable, type Locks } from './locks.ts';

/** Sees every statement of one transaction, so that no change and no lock slips past the order. */
export class LockOrderPlugin implements KyselyPlugin {
  readonly #locks: Locks;

  constructor(locks: Locks) {
    this.#locks = locks;
  }

  transformQuery({ node }: PluginTransformQueryArgs): RootOperationNode {
    const table = tableLockedBy(node);
    if (table !== undefined) this.#locks.change(table);
    return node;
  }

  async transformResult({ result }: PluginTransformResultArgs): Promise<QueryResult<UnknownRow>> {
    return result;
  }
}

function tableLockedBy(node: RootOperationNode): Lockable | undefined {
  switch (node.kind) {
    case 'UpdateQueryNode':
      return named(node.table);
    case 'DeleteQueryNode':
      return firstOf(node.from);
    case 'InsertQueryNode':
      // New rows are nobody else's to wait for; those that were there before are.
      return node.onConflict?.updates && named(node.into);
    case 'SelectQueryNode':
      return locks(node) ? firstOf(node.from) : undefined;
    default:
      return undefined;
  }
}

const firstOf = (from: FromNode | undefined): Lockable | undefined =>
  from?.froms.map(named).find((table) => table !== undefined);

const named = (node: OperationNode | undefined): Lockable | undefined =>
  node && TableNode.is(node) ? lockable.find((table) => table === node.table.identifier.name) : undefined;

const locks = ({ endModifiers = [] }: SelectQueryNode): boolean =>
  endModifiers.some(({ modifier }) => modifier !== undefined && modifier.startsWith('For'));
