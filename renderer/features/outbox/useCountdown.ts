import { useNow } from "../../ui/useNow.ts"

const TICK_MS = 250

/** Whole seconds until an instant (epoch milliseconds), never below zero. */
export const useCountdown = (dueAt: number): number => Math.max(0, Math.ceil((dueAt - useNow(TICK_MS)) / 1000))
