/** One key of `npm run bench`: what Palabre takes, beside what its peer takes for the same in the same run. */
export interface Measurement {
  readonly key: string
  /** Of the samples. */
  readonly unit: "ms" | "bytes" | "per second" | "figures below"
  /** The figure is ours divided by its peer's, or ours as it is. */
  readonly figure: "ratio" | "ours"
  /** What the figure may be at most; null where it is only stated. */
  readonly bar: number | null
  /** Sets up what all runs share. */
  open(): Promise<Scene>
}

export interface Scene {
  /** One sample. */
  ours(): Promise<number>
  /** One sample of what it is compared with; null where nothing stands beside it. */
  readonly peer: (() => Promise<number>) | null
  close(): Promise<void>
}

interface Samples {
  readonly samples: readonly number[]
  readonly median: number
}

/** One line of the output. */
export interface Outcome {
  readonly key: string
  readonly unit: Measurement["unit"]
  readonly figure: Measurement["figure"]
  readonly value: number
  readonly bar: number | null
  /** Null where there is no bar. */
  readonly met: boolean | null
  readonly ours: Samples
  readonly peer: Samples | null
}

export const median = (samples: readonly number[]): number => {
  const sorted = samples.toSorted((one, other) => one - other)
  const middle = sorted.length >> 1
  const [low, high] = [sorted[sorted.length % 2 === 0 ? middle - 1 : middle], sorted[middle]]
  return low === undefined || high === undefined ? Number.NaN : (low + high) / 2
}
