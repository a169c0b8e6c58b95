import { expect, test } from 'vitest'
import { findBranch, flatten } from './tree'

interface Leaf {
  id: string
  children: Leaf[]
}

const TREE: Leaf[] = [
  { id: 'a', children: [{ id: 'a1', children: [{ id: 'a11', children: [] }] }] },
  { id: 'b', children: [] },
]

test('a branch leads from the root to the node', () => {
  expect(findBranch(TREE, 'a11').map(({ id }) => id)).toEqual(['a', 'a1', 'a11'])
  expect(findBranch(TREE, 'x')).toEqual([])
})

test('a tree is listed with parents before children', () => {
  expect(flatten(TREE).map(({ node, depth }) => `${depth}${node.id}`)).toEqual(['0a', '1a1', '2a11', '0b'])
})
