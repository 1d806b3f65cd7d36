import * as fc from "fast-check"
import { describe, expect, test } from "vitest"
import { equalBytes } from "../../kernel/bytes.ts"
import { MAX_FRAME_BYTES, MAX_MESSAGE_BYTES } from "../link.ts"
import { createReassembler, cutIntoFrames, encodeClosing, STREAMS } from "./frames.ts"

const message = (length: number): Uint8Array => Uint8Array.from({ length }, (_, index) => index % 251)

/** The first frame of a message of 1 MB (or of `total` bytes), or a continuation, by its first byte. */
const full = (first: number, total = MAX_MESSAGE_BYTES): Uint8Array => {
  const frame = new Uint8Array(MAX_FRAME_BYTES)
  frame[0] = first
  new DataView(frame.buffer).setUint32(1, total)
  return frame
}

describe("frames", () => {
  test("any message of any stream comes out as it went in, in frames of at most 64 KB", () => {
    const length = fc.oneof(
      fc.integer({ min: 0, max: MAX_MESSAGE_BYTES }),
      fc.constantFrom(0, 1, MAX_FRAME_BYTES - 6, MAX_FRAME_BYTES - 5, MAX_FRAME_BYTES - 4, MAX_MESSAGE_BYTES),
    )
    fc.assert(
      fc.property(fc.constantFrom(...STREAMS), length, (stream, size) => {
        const reassemble = createReassembler()
        const frames = [...cutIntoFrames(stream, message(size))]
        expect(Math.max(...frames.map((frame) => frame.length))).toBeLessThanOrEqual(MAX_FRAME_BYTES)
        const received = frames.map((frame) => reassemble(frame))
        expect(received.slice(0, -1).every((part) => part.ok && part.value.kind === "partial")).toBe(true)
        const last = received.at(-1)
        if (last?.ok !== true || last.value.kind !== "message") throw new Error("no message came out")
        expect(last.value.stream).toBe(stream)
        expect(equalBytes(last.value.message, message(size))).toBe(true)
      }),
      { numRuns: 60 },
    )
  })

  test("messages of different streams may be interleaved in any way", () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 4 }), { minLength: 4, maxLength: 12 }), (order) => {
        const reassemble = createReassembler()
        const queues = STREAMS.map((stream) => [...cutIntoFrames(stream, message(70_000 + stream.length))])
        const turns = [...order, ...Array.from({ length: 10 }, (_, turn) => turn % 5)]
        const complete: string[] = []
        for (const turn of turns) {
          const frame = queues[turn]?.shift()
          const received = frame === undefined ? undefined : reassemble(frame)
          if (received?.ok === false) throw new Error("refused")
          if (received?.value.kind === "message") complete.push(received.value.stream)
        }
        expect(complete.toSorted()).toEqual(STREAMS.toSorted())
      }),
      { numRuns: 100 },
    )
  })

  test("the reason of a closing comes through", () => {
    expect(createReassembler()(encodeClosing("removed"))).toEqual({
      ok: true,
      value: { kind: "closing", reason: "removed" },
    })
  })

  test.each<[string, Uint8Array[]]>([
    ["an empty frame", [new Uint8Array()]],
    ["a frame over 64 KB", [Uint8Array.of(...full(0x80, MAX_FRAME_BYTES - 4), 0)]],
    ["an unknown stream", [Uint8Array.of(0x85, 0, 0, 0, 0)]],
    ["a message announced with more than 1 MB", [full(0x80, MAX_MESSAGE_BYTES + 1)]],
    ["a header cut short", [Uint8Array.of(0x80, 0, 0)]],
    ["a continuation of nothing", [Uint8Array.of(0x00, 1)]],
    ["a second beginning before the end", [full(0x80), full(0x80)]],
    ["a one-byte part in the middle", [full(0x80), Uint8Array.of(0x00, 1)]],
    ["an empty part", [full(0x80), Uint8Array.of(0x00)]],
    ["more bytes than announced", [Uint8Array.of(0x80, 0, 0, 0, 1, 7, 7)]],
    ["an unknown reason of closing", [Uint8Array.of(0x7f, 99)]],
    ["a closing with something behind it", [Uint8Array.of(0x7f, 0, 0)]],
  ])("%s is a protocol error", (_, frames) => {
    const reassemble = createReassembler()
    expect(frames.map((frame) => reassemble(frame)).at(-1)).toEqual({ ok: false, error: "protocol-error" })
  })

  test("garbage is refused or incomplete, never an exception", () => {
    fc.assert(
      fc.property(fc.array(fc.uint8Array({ maxLength: 64 }), { maxLength: 30 }), (frames) => {
        const reassemble = createReassembler()
        for (const frame of frames) expect(typeof reassemble(frame).ok).toBe("boolean")
      }),
      { numRuns: 2_000 },
    )
  })

  test("frames that never end are refused once a message's announced length is reached", () => {
    const reassemble = createReassembler()
    expect(reassemble(full(0x82)).ok).toBe(true)
    const next = new Uint8Array(MAX_FRAME_BYTES).fill(2)
    let accepted = 1
    // Bounded here too: without the limit this would go on until the memory is full.
    while (accepted <= 2 * (MAX_MESSAGE_BYTES / MAX_FRAME_BYTES) && reassemble(next).ok) accepted++
    expect(accepted * MAX_FRAME_BYTES).toBeLessThanOrEqual(MAX_MESSAGE_BYTES + MAX_FRAME_BYTES)
  })
})
