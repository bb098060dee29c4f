/** What the contact sheet bundles: samples are TSX, which Node does not read as it is. */
export { sampleDocument, sampleNames } from '../../web/views/samples/all.ts'
