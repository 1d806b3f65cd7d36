/** Tells electron-builder that packages are none of its business: the application that it is given holds all that it imports. */
export default () => false
