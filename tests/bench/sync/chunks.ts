import { concatBytes } from "../../../shared/kernel/bytes.ts"

const CHUNK_BYTES = 64 * 1024
const HIGH_WATER_BYTES = 1024 * 1024
const LOW_WATER_BYTES = 256 * 1024

/** The length first, then as much at a time as the channel takes without falling idle. */
export const sendInChunks = async (channel: RTCDataChannel, bytes: Uint8Array): Promise<void> => {
  channel.bufferedAmountLowThreshold = LOW_WATER_BYTES
  channel.send(String(bytes.length))
  for (let at = 0; at < bytes.length; at += CHUNK_BYTES) {
    if (channel.bufferedAmount > HIGH_WATER_BYTES)
      await new Promise((resolve) => channel.addEventListener("bufferedamountlow", resolve, { once: true }))
    channel.send(bytes.slice(at, at + CHUNK_BYTES))
  }
}

export const createChunkReceiver = (channel: RTCDataChannel): Promise<Uint8Array> =>
  new Promise((resolve) => {
    const chunks: Uint8Array[] = []
    let left = Number.NaN
    channel.addEventListener("message", ({ data }: MessageEvent<string | ArrayBuffer>) => {
      if (typeof data === "string") left = Number(data)
      else {
        chunks.push(new Uint8Array(data))
        left -= data.byteLength
      }
      if (left === 0) resolve(concatBytes(...chunks))
    })
  })
