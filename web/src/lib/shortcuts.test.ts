import { expect, test } from 'vitest'
import { findShortcut } from './shortcuts'

const press = (key: string, changes = {}) => ({
  key,
  shiftKey: false,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  ...changes,
})

const element = (html: string) => {
  document.body.innerHTML = html
  return document.body.firstElementChild
}

test('keys give commands while nothing else wants them', () => {
  expect(findShortcut(press(' '), document.body)).toBe('toggle')
  expect(findShortcut(press('ArrowRight', { shiftKey: true }), null)).toBe('next')
  expect(findShortcut(press('ArrowUp'), null)).toBeNull()
})

test('typing stays typing, and a focused button keeps its space bar', () => {
  expect(findShortcut(press('m'), element('<input>'))).toBeNull()
  expect(findShortcut(press(' '), element('<button>Save</button>'))).toBeNull()
  expect(findShortcut(press('ArrowLeft'), element('<div role="slider" tabindex="0"></div>'))).toBeNull()
})

test('combinations belong to the browser', () => {
  expect(findShortcut(press('m', { ctrlKey: true }), null)).toBeNull()
})
