import { useLayoutEffect, useRef, useState } from "react"
import type { Picture } from "../../../../shared/application/site.ts"
import { MAX_PICTURES, MAX_PICTURES_BYTES, countPictureBytes } from "../../../../shared/community/picture.ts"
import { useStable } from "../../../ui/useStable.ts"
import { type PictureFailure, shrinkPicture } from "./shrinkPicture.ts"
import { toBlob } from "./toBlob.ts"

export interface Pictures {
  readonly list: readonly Picture[]
  /** As a post or comment takes them. */
  readonly input: { readonly pictures?: readonly Picture[] }
  readonly add: (files: readonly File[]) => void
  readonly describe: (index: number, alt: string) => void
  readonly remove: (index: number) => void
  /** No more can be added. */
  readonly isFull: boolean
  /** How many are being prepared. */
  readonly working: number
  readonly failure: PictureFailure | "many" | null
  /** Some are being prepared, or there are more than one item holds: it cannot be published yet. */
  readonly blocks: boolean
  /** What is being prepared comes to nothing. */
  readonly cancel: () => void
}

/**
 * The pictures of one text: each new one shares the item's room with the others, which are drawn anew from what they
 * came from.
 */
export const usePictures = (list: readonly Picture[], change: (pictures: readonly Picture[]) => void): Pictures => {
  const [working, setWorking] = useState(0)
  const [failure, setFailure] = useState<Pictures["failure"]>(null)
  const latest = useRef({ list, change })
  useLayoutEffect(() => {
    latest.current = { list, change }
  })
  /** By what became of it, the file that was given. */
  const originals = useRef(new Map<string, Blob>())
  const round = useRef(0)
  const queue = useRef(Promise.resolve())

  const put = (pictures: readonly Picture[]) => {
    latest.current = { ...latest.current, list: pictures }
    latest.current.change(pictures)
  }
  const fit = async (source: Blob, alt: string, maxBytes: number): Promise<Picture | undefined> => {
    const data = await shrinkPicture(source, maxBytes)
    if (typeof data !== "string") {
      setFailure(data.failure)
      return undefined
    }
    originals.current.set(data, source)
    return { data, alt }
  }
  const makeRoom = async (share: number): Promise<void> => {
    for (const picture of latest.current.list) {
      if (countPictureBytes([picture]) <= share) continue
      const smaller = await fit(originals.current.get(picture.data) ?? toBlob(picture), picture.alt, share)
      // Described or removed meanwhile: what stands now is what is made smaller.
      const now = latest.current.list
      if (smaller)
        put(now.map((known) => (known.data === picture.data ? { data: smaller.data, alt: known.alt } : known)))
    }
  }
  const addAll = async (files: readonly File[], of: number): Promise<void> => {
    const room = MAX_PICTURES - latest.current.list.length
    const taken = files.slice(0, room)
    setFailure(files.length > taken.length ? "many" : null)
    const share = Math.floor(MAX_PICTURES_BYTES / (latest.current.list.length + taken.length))
    for (const file of taken) {
      const picture = await fit(file, "", share)
      if (picture && round.current === of) {
        await makeRoom(share)
        if (round.current === of) put([...latest.current.list, picture])
      }
    }
  }
  const add = useStable((files: readonly File[]) => {
    const of = round.current
    setWorking((before) => before + files.length)
    queue.current = queue.current.then(() => addAll(files, of)).finally(() => setWorking((n) => n - files.length))
  })
  return {
    list,
    input: list.length > 0 ? { pictures: list } : {},
    working,
    failure: list.length > MAX_PICTURES ? "many" : failure,
    blocks: working > 0 || list.length > MAX_PICTURES,
    isFull: list.length + working >= MAX_PICTURES,
    add,
    describe: (index, alt) => put(list.map((picture, at) => (at === index ? { ...picture, alt } : picture))),
    remove: (index) => put(list.filter((_, at) => at !== index)),
    cancel() {
      round.current += 1
      setFailure(null)
    },
  }
}
