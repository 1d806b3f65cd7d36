/** What the work answers, or `otherwise` where it fails or takes longer. */
export const within = <Value, Otherwise>(
  timeoutMs: number,
  work: Promise<Value>,
  otherwise: Otherwise,
): Promise<Value | Otherwise> =>
  new Promise((resolve) => {
    const timer = setTimeout(() => resolve(otherwise), timeoutMs)
    const settle = (value: Value | Otherwise) => {
      clearTimeout(timer)
      resolve(value)
    }
    work.then(settle, () => settle(otherwise))
  })
