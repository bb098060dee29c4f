/** Who signs: a certificate and the key that belongs to it, wherever that is kept. */
export type Signer = {
  /** DER. */
  readonly certificate: Uint8Array
  /** ECDSA over P-256 with SHA-256 of the bytes, as DER. */
  readonly sign: (bytes: Uint8Array) => Promise<Uint8Array>
}
