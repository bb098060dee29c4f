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

/** The verifier of archives as a program, in base64 of gzip. */
declare module 'tuichu:verify-program' {
  export const program: string
}

/** The same as the script of its page. */
declare module 'tuichu:verify-script' {
  export const script: { readonly name: string; readonly gzip: string }
}

/** The style of a letter that stands alone as a document. */
declare module 'tuichu:letter-style' {
  export const letterStyle: string
}

/** Where the WebAssembly of the picture codecs lies on disk. */
declare module 'tuichu:codecs' {
  export const codecs: Readonly<Record<'jpeg' | 'png' | 'webp' | 'heif' | 'toWebp', string>>
}
