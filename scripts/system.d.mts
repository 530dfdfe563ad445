export function isExecutable(path: string): boolean
export function run(command: string): boolean
export function findProgram(...names: string[]): string | undefined
export function isDebianRoot(): boolean
export function installDebian(...packages: string[]): boolean
export function findOrInstall(name: string, ...packages: string[]): string | undefined
