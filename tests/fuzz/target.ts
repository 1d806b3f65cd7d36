/** One reader of what comes from outside. */
export interface Target {
  readonly name: string
  /** How often it is chosen, next to the others. */
  readonly weight: number
  /** Valid inputs, which mutants are made of. */
  readonly corpus: readonly Uint8Array[]
  /** Whether the reader takes these bytes for what they claim to be; it does so for all of the corpus. */
  reads(bytes: Uint8Array): boolean | Promise<boolean>
  /** What is wrong with how the reader took these bytes; null where nothing is. It must not throw. */
  check(bytes: Uint8Array): string | null | Promise<string | null>
}
