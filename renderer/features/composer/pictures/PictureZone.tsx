import { type ClipboardEvent, type DragEvent, type ReactNode, useState } from "react"
import classes from "./Pictures.module.css"
import type { Pictures } from "./usePictures.ts"

interface PictureZoneProps {
  readonly add: Pictures["add"]
  readonly children: ReactNode
}

const readFiles = (transfer: DataTransfer): readonly File[] => [...transfer.files]
/** While something is dragged only its kind is known. */
const holdsFiles = (transfer: DataTransfer): boolean => transfer.types.includes("Files")
/** Word processors put a picture of the text beside the text: the text is what is meant. */
const isText = (transfer: DataTransfer): boolean => transfer.getData("text/plain") !== ""

/** A text with its pictures: pasted and dropped files become pictures. */
export const PictureZone = ({ add, children }: PictureZoneProps) => {
  const [dragging, setDragging] = useState(false)
  const paste = (event: ClipboardEvent) => {
    const files = readFiles(event.clipboardData)
    if (files.length === 0 || isText(event.clipboardData)) return
    event.preventDefault()
    event.stopPropagation()
    add(files)
  }
  const dragOver = (event: DragEvent) => {
    if (!holdsFiles(event.dataTransfer)) return
    event.preventDefault()
    setDragging(true)
  }
  const drop = (event: DragEvent) => {
    setDragging(false)
    const files = readFiles(event.dataTransfer)
    if (files.length === 0) return
    // Otherwise the browser would leave the page for the file.
    event.preventDefault()
    event.stopPropagation()
    add(files)
  }
  return (
    <div
      className={classes.zone}
      data-dragging={dragging}
      onPasteCapture={paste}
      onDragOverCapture={dragOver}
      onDragLeave={() => setDragging(false)}
      onDropCapture={drop}
    >
      {children}
    </div>
  )
}
