/** What only a backup or a restore needs; loaded when one is asked for. */
export { readBackupFile, writeBackup } from './file'
export { encrypt } from './encrypt'
export { mergeNotebooks } from './merge'
export { readNotebook } from './notebookText'
export { readShelf, restore } from './restore'
