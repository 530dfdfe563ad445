import { defineConfigWithVueTs, vueTsConfigs } from '@vue/eslint-config-typescript'
import vue from 'eslint-plugin-vue'
import a11y from 'eslint-plugin-vuejs-accessibility'
import prettier from 'eslint-config-prettier/flat'

export default defineConfigWithVueTs(
  {
    name: 'xiangce/ignores',
    ignores: [
      '.cache/**',
      'dist/**',
      '**/node_modules/**',
      'tests/bench/peers/.site/**',
      '**/*.topo.json',
      'coverage/**',
      'test-results/**',
      'playwright-report/**',
    ],
  },
  ...vue.configs['flat/strongly-recommended'],
  ...a11y.configs['flat/recommended'],
  vueTsConfigs.strict,
  prettier,
  {
    name: 'xiangce/rules',
    rules: {
      'no-console': ['error', { allow: ['error', 'warn'] }],
      eqeqeq: 'error',
      'vue/multi-word-component-names': 'off',
      'vue/no-v-html': 'error',
      'vue/require-default-prop': 'off',
      'vue/define-macros-order': ['error', { order: ['defineModel', 'defineProps', 'defineEmits'] }],
      'vuejs-accessibility/label-has-for': 'off',
      'vuejs-accessibility/heading-has-content': ['error', { accessibleChildren: ['MarkedText', 'DialogTitle'] }],
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      'max-depth': ['error', 3],
    },
  },
  {
    // What one can hold in the head. A composable or a store counts all that it encloses.
    name: 'xiangce/long-functions',
    files: ['src/**/*.{ts,vue}', 'scripts/**'],
    rules: { 'max-lines-per-function': ['error', { max: 80, skipBlankLines: true, skipComments: true }] },
  },
  {
    // An async action that nobody awaits hides its failure: each promise is awaited, returned, or thrown away on
    // purpose. In files that are all TypeScript oxlint looks for it (.oxlintrc.json), in a twentieth of the time.
    name: 'xiangce/promises',
    files: ['src/**/*.vue'],
    languageOptions: { parserOptions: { projectService: true, extraFileExtensions: ['.vue'] } },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
    },
  },
  {
    // Nothing else here asks for types, and building the program for it costs as much as all the rules.
    name: 'xiangce/no-types',
    files: ['**/*.ts'],
    languageOptions: { parserOptions: { projectService: false } },
  },
  {
    name: 'xiangce/old-browsers',
    files: ['src/**/*.{ts,vue}'],
    ignores: ['src/compile/**'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector: 'CallExpression[callee.property.name="at"] > UnaryExpression',
          message: 'Browsers the build is made for have no at(): see src/model/last.ts.',
        },
      ],
    },
  },
  {
    name: 'xiangce/cli',
    files: [
      'src/compile/{cli,mentionsCli}.ts',
      'src/compile/drafting/cli.ts',
      'src/compile/basemap/**',
      'tests/**',
      'scripts/**',
    ],
    rules: { 'no-console': 'off' },
  },
)
