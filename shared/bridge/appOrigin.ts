/** The desktop's own scheme: nothing on the network or on this machine can answer in its place. */
export const APP_SCHEME = "app"
export const APP_HOST = "palabre"
export const APP_ORIGIN = `${APP_SCHEME}://${APP_HOST}`
