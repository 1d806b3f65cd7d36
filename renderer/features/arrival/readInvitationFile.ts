/** An invitation is far smaller; whatever is larger is not read at all. */
export const MAX_INVITATION_BYTES = 64 * 1024

/** Text of the file; of one that is too large just enough to be refused as such. */
export const readInvitationFile = (file: File): Promise<string> => file.slice(0, MAX_INVITATION_BYTES + 1).text()
