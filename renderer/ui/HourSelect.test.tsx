import { fireEvent, screen } from "@testing-library/react"
import { expect, test, vi } from "vitest"
import { renderScreen } from "../../tests/fakes/renderScreen.tsx"
import { HourSelect } from "./HourSelect.tsx"

const shown = () => screen.getAllByRole("option").map(({ textContent }) => textContent?.replaceAll(/\s/g, " "))

test("an hour is chosen by the half, as English writes it", async () => {
  const onChange = vi.fn<(minute: number) => void>()
  await renderScreen(<HourSelect label="From" value={510} onChange={onChange} />)
  expect(shown()).toHaveLength(48)
  expect(shown()).toContain("8:30 AM")
  fireEvent.change(screen.getByLabelText("From"), { target: { value: "1170" } })
  expect(onChange).toHaveBeenCalledWith(1170)
})

test("in French a day has twenty-four hours, and an hour chosen before by the minute stays chosen", async () => {
  await renderScreen(<HourSelect label="De" value={1177} onChange={vi.fn<(minute: number) => void>()} />, {
    language: "fr",
  })
  expect(screen.getByLabelText("De")).toHaveProperty("value", "1177")
  expect(shown().slice(39, 41)).toEqual(["19:30", "19:37"])
})
