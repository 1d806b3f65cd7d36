/** The same keys, other words. */
export type Translation<Keys> = {
  readonly [Key in keyof Keys]: Keys[Key] extends string ? string : Translation<Keys[Key]>
}
