import lighthouse from 'lighthouse'
import { serveBrotli } from '../support/server'
import { openPhone, withProfile } from '../support/phone'
import type { Row } from './row'

const bar = 95

/** Lighthouse's own mobile run of the first page; it slows processor and network by itself. */
export async function lighthouseScores(port: number): Promise<Row[]> {
  return withProfile(async (profile) => {
    const server = await serveBrotli('dist', port)
    const debugging = port + 1
    const phone = await openPhone({ profile, slow: false, args: [`--remote-debugging-port=${debugging}`] })
    const result = await lighthouse(server.origin, {
      port: debugging,
      output: 'json',
      logLevel: 'error',
      onlyCategories: ['performance', 'accessibility', 'best-practices', 'seo'],
    })
    await phone.close()
    await server.stop()
    const faults = Object.values(result?.lhr.audits ?? {})
      .filter(
        ({ score, scoreDisplayMode }) =>
          score !== null && score < 1 && ['binary', 'numeric', 'metricSavings'].includes(scoreDisplayMode),
      )
      .map(({ id }) => id)
    return Object.values(result?.lhr.categories ?? {}).map(({ id, title, score, auditRefs }): Row => ({
      what: `Lighthouse mobile: ${title}`,
      unit: '',
      values: [Math.round((score ?? 0) * 100)],
      least: bar,
      note:
        auditRefs
          .filter((audit) => audit.weight && faults.includes(audit.id))
          .map((audit) => audit.id)
          .join(', ')
          .slice(0, 90) || `wanted 100, least ${bar}; ${id}`,
    }))
  })
}
