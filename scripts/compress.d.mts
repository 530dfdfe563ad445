export function compressed(body: Buffer, how: 'gz' | 'br'): Buffer
export function compressBuild(folder?: string): number
