import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { Task, Trial } from './trial'

/** One trial in a process of its own. Rejects when it ends without an answer. */
export function trialOf(task: Task): Promise<Trial> {
  return new Promise((resolve, reject) => {
    const child = fork(fileURLToPath(new URL('trial.ts', import.meta.url)), {
      execArgv: [...process.execArgv, '--max-old-space-size=6144'],
    })
    child.once('message', (trial: Trial) => resolve(trial))
    child.once('error', reject)
    child.once('exit', (code) => code && reject(new Error(`${task.contender} ×${task.times} ended with ${code}.`)))
    child.send(task)
  })
}
