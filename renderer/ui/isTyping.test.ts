import { afterEach, expect, test } from "vitest"
import { isTyping } from "./isTyping.ts"

afterEach(() => document.body.replaceChildren())

const press = () => {
  const event = new KeyboardEvent("keydown", { key: "c", bubbles: true })
  document.body.dispatchEvent(event)
  return event
}

test.each([
  ["a window", '<div role="dialog" aria-modal="true"></div>', true],
  [
    "a window that is closed and has not left yet",
    '<div role="dialog" aria-modal="true" data-leaving="true"></div>',
    false,
  ],
  ["a card over the page", '<div role="dialog"></div>', false],
  ["a menu", '<div role="menu"></div>', true],
])("%s takes a key: %s", (_name, markup, taken) => {
  document.body.innerHTML = markup
  expect(isTyping(press())).toBe(taken)
})
