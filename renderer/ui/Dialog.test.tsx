import { fireEvent, screen, waitFor } from "@testing-library/react"
import { useState } from "react"
import { expect, test } from "vitest"
import { createFurnishedSite } from "../../tests/fakes/fakeContent.ts"
import { renderOnSite } from "../../tests/fakes/renderOnSite.tsx"
import { Dialog } from "./Dialog.tsx"

const Asking = () => {
  const [asked, setAsked] = useState(false)
  return (
    <>
      <button type="button" onClick={() => setAsked(true)}>
        Ask
      </button>
      {asked && (
        <Dialog opened onClose={() => setAsked(false)} title="Sure?">
          <button type="button">Yes</button>
        </Dialog>
      )}
    </>
  )
}

test("a dialog that is there only while it is open gives the focus back to what opened it", async () => {
  renderOnSite(createFurnishedSite(), <Asking />)
  const ask = screen.getByRole("button", { name: "Ask" })
  ask.focus()
  fireEvent.click(ask)
  await waitFor(() => expect(screen.getByRole("dialog").contains(document.activeElement)).toBe(true))
  fireEvent.click(screen.getByRole("button", { name: "Close" }))
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull())
  expect(document.activeElement).toBe(ask)
})
