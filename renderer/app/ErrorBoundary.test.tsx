import { render, screen } from "@testing-library/react"
import { afterEach, expect, test, vi } from "vitest"
import { ErrorBoundary } from "./ErrorBoundary.tsx"

afterEach(() => {
  vi.restoreAllMocks()
})

const Broken = (): never => {
  throw new Error("broken on purpose")
}

test("a screen that fails says in both languages what was kept, and offers to reload", () => {
  // React prints what a boundary caught.
  vi.spyOn(console, "error").mockImplementation(() => {})
  render(
    <ErrorBoundary>
      <Broken />
    </ErrorBoundary>,
  )
  const [french, english] = screen.getAllByRole("alert")
  expect(french?.textContent).toContain("vos brouillons sont gardés")
  expect(english?.textContent).toContain("your drafts are kept")
  expect(screen.getAllByRole("button").map(({ textContent }) => textContent)).toEqual([
    "Recharger la page",
    "Reload the page",
  ])
})
