import { act, render, screen } from "@testing-library/react"
import { useState } from "react"
import { expect, test, vi } from "vitest"
import { fetchParts, onDemand } from "./onDemand.tsx"

const Field = ({ label }: { readonly label: string }) => {
  const [text, setText] = useState("")
  return <input aria-label={label} value={text} onChange={({ target }) => setText(target.value)} />
}

test("what is there already is shown in the very render that asks for it", async () => {
  const Part = onDemand(() => Promise.resolve(Field))
  await Part.fetchNow()
  render(<Part label="Name" />)
  expect(screen.getByRole("textbox", { name: "Name" })).toBeDefined()
})

test("what is not there comes as soon as it is, and stays what it is", async () => {
  const waiting: ((part: typeof Field) => void)[] = []
  const Part = onDemand<{ readonly label: string }>(() => new Promise((resolve) => waiting.push(resolve)))
  const { rerender } = render(<Part label="Name" />)
  expect(screen.queryByRole("textbox")).toBeNull()
  await act(async () => waiting.forEach((arrive) => arrive(Field)))
  const field = screen.getByRole("textbox", { name: "Name" })
  rerender(<Part label="First name" />)
  expect(screen.getByRole("textbox", { name: "First name" })).toBe(field)
})

test("parts that come with a part are fetched after it, and one that can't be had stops no other", async () => {
  const fetched: string[] = []
  onDemand(() => Promise.reject(new Error("away")))
  onDemand(async () => {
    onDemand(async () => (fetched.push("inner"), Field))
    return (fetched.push("outer"), Field)
  })
  await fetchParts()
  expect(fetched).toEqual(["outer", "inner"])
})

test("what can wait is fetched once the page is at rest, and at once when somebody asks for it", async () => {
  const asked: string[] = []
  const rest: (() => void)[] = []
  vi.stubGlobal("requestIdleCallback", (run: () => void) => rest.push(run))
  vi.stubGlobal("cancelIdleCallback", (number: number) => void (rest[number - 1] = () => undefined))
  const makePart = (name: string) =>
    onDemand<{ readonly label: string }>(
      async () => {
        asked.push(name)
        return Field
      },
      ({ label }) => label === "",
    )
  const [Unasked, Asked] = [makePart("unasked"), makePart("asked")]
  const { rerender } = render(
    <>
      <Unasked label="" />
      <Asked label="" />
    </>,
  )
  expect(asked).toEqual([])
  await act(async () =>
    rerender(
      <>
        <Unasked label="" />
        <Asked label="Name" />
      </>,
    ),
  )
  expect(asked).toEqual(["asked"])
  expect(screen.getByRole("textbox", { name: "Name" })).toBeDefined()
  await act(async () => rest.forEach((run) => run()))
  expect(asked).toEqual(["asked", "unasked"])
  vi.unstubAllGlobals()
})
