import { RouterProvider } from "@tanstack/react-router"
import { StandingGate } from "../features/arrival/StandingGate.tsx"
import { router } from "./router.tsx"

/** The rooms of an open site. */
export const Inside = () => (
  <StandingGate>
    <RouterProvider router={router} />
  </StandingGate>
)
