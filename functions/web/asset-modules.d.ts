/** Where the layout finds styles and script: names carry a hash of the content. */
declare module 'tuichu:asset-paths' {
  export const paths: {
    readonly css: string
    readonly js: string
    readonly send: string
    readonly icon: string
  }
}

/** The files themselves, for the function that serves them. */
declare module 'tuichu:assets' {
  export const assets: readonly { readonly path: string; readonly type: string; readonly gzip: string }[]
}

/** The style of a letter that stands alone as a document. */
declare module 'tuichu:letter-style' {
  export const letterStyle: string
}
