interface Node<N> {
  id: string
  children: N[]
}

/** From the root down to the node; empty where it is not in the tree. */
export function findBranch<N extends Node<N>>(tree: N[], id: string): N[] {
  for (const node of tree) {
    if (node.id === id) return [node]
    const below = findBranch(node.children, id)
    if (below.length > 0) return [node, ...below]
  }
  return []
}

/** Every node with its depth, parents first. */
export function flatten<N extends Node<N>>(tree: N[], depth = 0): { node: N; depth: number }[] {
  return tree.flatMap((node) => [{ node, depth }, ...flatten(node.children, depth + 1)])
}
