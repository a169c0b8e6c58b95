import js from '@eslint/js'
import prettier from 'eslint-config-prettier'
import jsxA11y from 'eslint-plugin-jsx-a11y'
import reactHooks from 'eslint-plugin-react-hooks'
import globals from 'globals'
import tseslint from 'typescript-eslint'

// A module below never imports a module above it: ui knows no router and no API, lib knows nothing but itself.
const layer = (files, forbidden, why) => ({
  files: [files],
  rules: { 'no-restricted-imports': ['error', { patterns: [{ group: forbidden, message: why }] }] },
})

export default tseslint.config(
  { ignores: ['dist', 'node_modules', 'target', 'src/api/generated', 'e2e/report', 'e2e/screenshots', 'e2e/fixtures'] },
  js.configs.recommended,
  ...tseslint.configs.strict,
  jsxA11y.flatConfigs.strict,
  reactHooks.configs.flat['recommended-latest'],
  { languageOptions: { globals: { ...globals.browser, ...globals.node } } },
  layer(
    'src/ui/**',
    ['**/api/**', '**/stores/**', '**/components/**', '**/pages/**', 'react-router', '@tanstack/*'],
    'ui/ is domain-blind: pass data and callbacks in, or move the part to components/.',
  ),
  layer(
    'src/lib/**',
    ['**/api/**', '**/stores/**', '**/components/**', '**/pages/**', '**/ui/**', 'react*'],
    'lib/ holds pure functions: take what you need as an argument.',
  ),
  layer(
    'src/components/**',
    ['**/pages/**'],
    'A component is shared by pages: move what it needs down into components/ or lib/.',
  ),
  prettier,
)
