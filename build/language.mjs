/** Language of the sentences in the terminal. POSIX order; `C` and `POSIX` say nothing, so the system's own setting decides then. */
export const systemLanguage = (
  environment = process.env,
  intl = () => Intl.DateTimeFormat().resolvedOptions().locale,
) => {
  const posix = environment["LC_ALL"] || environment["LC_MESSAGES"] || environment["LANG"] || ""
  if (/^fr(?:[_.@-]|$)/i.test(posix)) return "fr"
  if (posix !== "" && !/^(?:C|POSIX)(?:\.|$)/.test(posix)) return "en"
  // Intl itself reads LANG; under LANG=C it answers with the language that Node was built with.
  return /^fr\b/i.test(posix === "" ? intl() : "") ? "fr" : "en"
}
