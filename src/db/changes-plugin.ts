import {
  DeleteQueryNode,
  InsertQueryNode,
  UpdateQueryNode,
  type KyselyPlugin,
  type PluginTransformQueryArgs,
  type PluginTransformResultArgs,
  type QueryResult,
  type RootOperationNode,
  type UnknownRow,
} from 'kysely';

/** Sees whether one transaction changes anything. */
export class ChangesPlugin implements KyselyPlugin {
  #hasChanges = false;

  get hasChanges(): boolean {
    return this.#hasChanges;
  }

  transformQuery({ node }: PluginTransformQueryArgs): RootOperationNode {
    this.#hasChanges ||= InsertQueryNode.is(node) || UpdateQueryNode.is(node) || DeleteQueryNode.is(node);
    return node;
  }

  async transformResult({ result }: PluginTransformResultArgs): Promise<QueryResult<UnknownRow>> {
    return result;
  }
}
