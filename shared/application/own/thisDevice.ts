/** Whether the system may show notifications: a permission of this machine, which stays with it. */
export const SYSTEM_KEY = "inbox/system"
