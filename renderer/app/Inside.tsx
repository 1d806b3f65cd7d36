import { RouterProvider } from "@tanstack/react-router"
import { StandingGate } from "../features/arrival/StandingGate.tsx"
import { router } from "./router.tsx"

/** The rooms of an open site. */
export const Inside = () => (
  <StandingGate>
    <RouterProvider router={router} />
  </StandingGate>
)

/** Fetches the screen that the address names. */
export const loadScreen = (): Promise<void> => router.load()
