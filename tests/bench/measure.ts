import { type Measurement, median, type Outcome } from "./measurement.ts"

const DIGITS = 4
const rounded = (value: number): number => Number(value.toPrecision(DIGITS))

/** Takes both by turns, so that whatever else the machine does in the meantime falls on both. */
export const measure = async ({ key, unit, figure, bar, open }: Measurement, runs: number): Promise<Outcome> => {
  const ours: number[] = []
  const peer: number[] = []
  const scene = await open()
  try {
    for (let run = 0; run < runs; run++) {
      ours.push(rounded(await scene.ours()))
      if (scene.peer !== null) peer.push(rounded(await scene.peer()))
    }
  } finally {
    await scene.close()
  }
  const value = rounded(figure === "ratio" ? median(ours) / median(peer) : median(ours))
  return {
    key,
    unit,
    figure,
    value,
    bar,
    met: bar === null ? null : value <= bar,
    ours: { samples: ours, median: median(ours) },
    peer: scene.peer === null ? null : { samples: peer, median: median(peer) },
  }
}
