/** A listener that throws keeps neither its caller nor the other listeners from going on; its error still surfaces. */
export const tellAll = <News>(listeners: Iterable<(news: News) => void>, news: News): void => {
  for (const listener of [...listeners]) {
    try {
      listener(news)
    } catch (error) {
      queueMicrotask(() => {
        throw error
      })
    }
  }
}
