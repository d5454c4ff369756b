import { cloneElement, isValidElement, type ReactElement, type ReactNode } from 'react';

/**
 * Calls all components of a tree, and waits for those that are async: what is left are plain elements, of which React
 * makes markup at once. Only for components without state, context or effects, as those of documents are.
 * @throws what a component throws
 */
export function settle(node: ReactNode): ReactNode | Promise<ReactNode> {
  if (Array.isArray(node)) return settleAll(node);
  if (isPromise(node)) return node.then(settle);
  if (!isValidElement(node)) return node;
  const { type, props } = node as ReactElement<{ children?: ReactNode }>;
  if (typeof type === 'function') return settle((type as Component)(props));
  const { children } = props;
  if (children === null || typeof children !== 'object') return node;
  const settled = settle(children);
  return isPromise(settled) ? settled.then((children) => withChildren(node, children)) : withChildren(node, settled);
}

/** Hears of each element of a settled tree, in the order of the document. */
export function visit(node: ReactNode, hear: (element: PlainElement) => void): void {
  if (Array.isArray(node)) for (const one of node) visit(one, hear);
  else if (isValidElement(node)) {
    const element = node as PlainElement;
    if (typeof element.type === 'string') hear(element);
    visit(element.props.children, hear);
  }
}

export type PlainElement = ReactElement<{
  children?: ReactNode;
  dangerouslySetInnerHTML?: { __html: string };
  [name: string]: unknown;
}>;

type Component = (props: object) => ReactNode;

/** All at the same time. One that throws must not leave the others without anybody who waits for them. */
function settleAll(nodes: readonly ReactNode[]): ReactNode | Promise<ReactNode> {
  let isWaiting = false;
  const settled = nodes.map((node) => {
    let result: ReactNode | Promise<ReactNode>;
    try {
      result = settle(node);
    } catch (error) {
      result = Promise.reject(error);
    }
    isWaiting ||= isPromise(result);
    return result;
  });
  return isWaiting ? Promise.all(settled) : (settled as ReactNode[]);
}

function withChildren(node: ReactElement, children: ReactNode): ReactElement {
  // One by one, as they were written: React asks a list's members for keys.
  return Array.isArray(children) ? cloneElement(node, undefined, ...children) : cloneElement(node, undefined, children);
}

function isPromise(value: unknown): value is Promise<ReactNode> {
  return typeof (value as Promise<ReactNode> | null)?.then === 'function';
}
