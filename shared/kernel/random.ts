/** Source of random bytes; cryptographic in the product, seeded in scenarios. */
export type RandomBytes = (length: number) => Uint8Array<ArrayBuffer>
