import {
  DeleteQueryNode,
  InsertQueryNode,
  SelectQueryNode,
  UpdateQueryNode,
  type KyselyPlugin,
  type OperationNode,
  type PluginTransformQueryArgs,
  type PluginTransformResultArgs,
  type QueryResult,
  type RootOperationNode,
  type UnknownRow,
} from 'kysely';

/** Sees whether one transaction changes anything. */
export class ChangesPlugin implements KyselyPlugin {
  #hasChanges = false;
  #hasOnlyAsked = true;

  get hasChanges(): boolean {
    return this.#hasChanges;
  }

  /** Of what is written out by hand nobody knows what it does. */
  get hasOnlyAsked(): boolean {
    return this.#hasOnlyAsked;
  }

  transformQuery({ node }: PluginTransformQueryArgs): RootOperationNode {
    const isChange = changes(node);
    this.#hasChanges ||= isChange;
    this.#hasOnlyAsked &&= !isChange && SelectQueryNode.is(node);
    return node;
  }

  async transformResult({ result }: PluginTransformResultArgs): Promise<QueryResult<UnknownRow>> {
    return result;
  }
}

/** A question too, where one of the statements that go before it in the same breath does. */
export function changes(node: OperationNode): boolean {
  if (InsertQueryNode.is(node) || UpdateQueryNode.is(node) || DeleteQueryNode.is(node)) return true;
  return (
    SelectQueryNode.is(node) && (node.with?.expressions ?? []).some(({ expression }) => changes(expression))
  );
}
