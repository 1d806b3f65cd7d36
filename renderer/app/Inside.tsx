import { RouterProvider } from "@tanstack/react-router"
import { useEffect } from "react"
import { StandingGate } from "../features/arrival/StandingGate.tsx"
import { router } from "./router.tsx"

/** The rooms of an open site. */
export const Inside = () => (
  <StandingGate>
    <Rooms />
  </StandingGate>
)

const Rooms = () => {
  // The address may have changed since its screen was fetched: who comes back waits in between to be let in.
  useEffect(() => {
    if (router.state.resolvedLocation?.href !== router.history.location.href) void router.load()
  }, [])
  return <RouterProvider router={router} />
}

/** Fetches the screen that the address names. */
export const loadScreen = (): Promise<void> => router.load()
