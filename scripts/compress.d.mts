export function compressBuild(folder?: string): number
