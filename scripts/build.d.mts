export const buildVariables: string[]
export function cacheKeyOf(environment: Record<string, string | undefined>, root?: string): string
export function buildApp(): void
