import {
  DeleteQueryNode,
  InsertQueryNode,
  SelectQueryNode,
  UpdateQueryNode,
  type OperationNode,
} from 'kysely';

/** A question too, where one of the statements that go before it in the same breath does. */
export function changes(node: OperationNode): boolean {
  if (InsertQueryNode.is(node) || UpdateQueryNode.is(node) || DeleteQueryNode.is(node)) return true;
  return (
    SelectQueryNode.is(node) && (node.with?.expressions ?? []).some(({ expression }) => changes(expression))
  );
}

/** Of what is written out by hand nobody knows what it does. */
export const onlyAsks = (node: OperationNode): boolean => SelectQueryNode.is(node) && !changes(node);
