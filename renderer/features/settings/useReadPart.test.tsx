import { renderHook } from "@testing-library/react"
import type { ReactNode } from "react"
import { afterEach, expect, test } from "vitest"
import { type Shell, ShellContext } from "../../ui/shell.tsx"
import { partHeading, SETTINGS_PARTS } from "./settingsParts.ts"
import { useReadPart } from "./useReadPart.ts"

const HEIGHT = 650
const nothing = () => undefined

afterEach(() => document.body.replaceChildren())

const standAt = (element: HTMLElement, top: number, height: number) => {
  element.getBoundingClientRect = () => new DOMRect(0, top, 320, height)
  document.body.append(element)
  return element
}

test("below an index that fills the upper part, the first part is the one that is read", () => {
  const scroller = standAt(document.createElement("div"), 0, HEIGHT)
  Object.defineProperty(scroller, "scrollHeight", { value: HEIGHT * 5 })
  Object.defineProperty(scroller, "clientHeight", { value: HEIGHT })
  SETTINGS_PARTS.forEach(({ id }, index) => {
    standAt(document.createElement("h2"), 374 + index * 300, 20).id = partHeading(id)
  })
  const shell: Shell = {
    openComposer: nothing,
    openNewCommunity: nothing,
    openInvite: nothing,
    openHelp: nothing,
    openJump: nothing,
    singleKeys: true,
    scroller,
    rail: null,
  }
  const wrapper = ({ children }: { readonly children: ReactNode }) => (
    <ShellContext value={shell}>{children}</ShellContext>
  )
  const { result } = renderHook(() => useReadPart(undefined), { wrapper })
  expect(result.current).toBe(SETTINGS_PARTS[0]?.id)
})
