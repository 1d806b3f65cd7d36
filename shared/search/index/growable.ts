type Numbers = Uint8Array | Uint16Array | Uint32Array | Int32Array

/** The same numbers with room for `length` of them at least, and then some. */
export const withRoom = <Column extends Numbers>(column: Column, length: number): Column => {
  if (length <= column.length) return column
  const Kind = column.constructor as new (length: number) => Column
  const grown = new Kind(Math.max(length, column.length * 2))
  grown.set(column)
  return grown
}
