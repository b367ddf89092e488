/** What people type → kind and id of what they mean, by what is asked for. */
export { CHINESE } from './chinese.ts'
export { CODES } from './codes.ts'
export { ENGLISH } from './english.ts'
export { LATIN_AND_OTHER_NAMES } from './names.ts'
export { KINDS, TOOLS } from './tools.ts'
export { MUSCLES, USES } from './uses.ts'
