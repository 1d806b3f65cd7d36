import type { SearchPipe } from "../../search/room/protocol.ts"

const ignore = (): void => {}

/** Opened by the first word that is said: an index reads megabytes from the disk and has a thread of its own, while the first screen needs both. */
export const createLatePipe = (open: () => SearchPipe): SearchPipe => {
  let opened: SearchPipe | undefined
  let heard: (message: unknown) => void = ignore
  let ended: (detail: string) => void = ignore
  const openOnce = (): SearchPipe => {
    if (opened) return opened
    opened = open()
    opened.listen((message) => heard(message))
    opened.onEnd((detail) => ended(detail))
    return opened
  }
  return {
    post: (message) => openOnce().post(message),
    listen: (hear) => void (heard = hear),
    onEnd: (end) => void (ended = end),
    close: () => opened?.close(),
  }
}
