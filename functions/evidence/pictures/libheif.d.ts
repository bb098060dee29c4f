/** What is used of the package: its own types do not tell of the classes for scripts. */
declare module 'libheif-js/libheif-wasm/libheif.js' {
  type Raster = { readonly width: number; readonly height: number; readonly data: Uint8ClampedArray }

  type HeifImage = {
    is_primary(): boolean
    get_width(): number
    get_height(): number
    display(into: Raster, done: (shown: Raster | null) => void): void
  }

  type Library = { readonly HeifDecoder: new () => { decode(bytes: Uint8Array): readonly HeifImage[] } }

  function load(options: object): Promise<Library>
  export = load
}
