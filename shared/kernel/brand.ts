/** A string or number that only a `parse…` or `create…` function can mint. */
export type Brand<Base, Name extends string> = Base & { readonly __brand: Name }
