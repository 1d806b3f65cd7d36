import { fireEvent, screen, waitFor } from "@testing-library/react"
import { expect, test } from "vitest"
import { createFurnishedSite } from "../../tests/fakes/fakeContent.ts"
import { renderOnSite } from "../../tests/fakes/renderOnSite.tsx"
import { IconButton } from "./IconButton.tsx"

test("the tooltip is there on hover, and gone once the button was pressed", async () => {
  let pressed = 0
  renderOnSite(
    createFurnishedSite(),
    <IconButton label="New post" onClick={() => (pressed += 1)}>
      +
    </IconButton>,
  )
  const button = screen.getByRole("button", { name: "New post" })
  fireEvent.mouseEnter(button)
  await screen.findByRole("tooltip")
  fireEvent.click(button)
  await waitFor(() => expect(screen.queryByRole("tooltip")).toBeNull())
  expect(pressed).toBe(1)
})
