/** A part of its own: 180 KB that no page needs. */
export { program } from 'tuichu:verify-program'
