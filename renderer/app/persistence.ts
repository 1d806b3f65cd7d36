/** Asks the browser not to clear this profile's data by itself; false where it refused or cannot tell. */
export const askForPersistence = async (): Promise<boolean> => {
  try {
    return await navigator.storage.persist()
  } catch {
    return false
  }
}
