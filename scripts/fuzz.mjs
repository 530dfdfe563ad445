import { spawnSync } from 'node:child_process'

/** `npm run fuzz`: the fuzz tests with many more cases and another seed each time. FUZZ_RUNS and FUZZ_SEED set both. */
const { FUZZ_RUNS = '300000', FUZZ_SEED = String(Date.now() % 2 ** 31) } = process.env
console.log(`FUZZ_SEED=${FUZZ_SEED} FUZZ_RUNS=${FUZZ_RUNS}`)
const done = spawnSync(
  'npx',
  ['vitest', 'run', '--config', 'vitest.config.ts', '--testTimeout', '0', 'tests/unit/fuzz', ...process.argv.slice(2)],
  {
    stdio: 'inherit',
    env: { ...process.env, FUZZ_RUNS, FUZZ_SEED },
  },
)
process.exit(done.status ?? 1)
