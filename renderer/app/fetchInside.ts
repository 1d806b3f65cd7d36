/**
 * The rooms of an open site with the code of the one that the address names, so that they come up at once as a whole.
 * It begins while the site is being opened: whoever arrives for the first time needs none of them yet.
 */
export const fetchInside = async () => {
  const { Inside, loadScreen } = await import("./Inside.tsx")
  await loadScreen()
  return Inside
}
