import { NativeSelect } from "@mantine/core"
import { DAY_MINUTES } from "../../shared/attention/quietHours.ts"
import { useTexts } from "./useTexts.ts"

const HALF_HOUR = 30
const HALF_HOURS = Array.from({ length: DAY_MINUTES / HALF_HOUR }, (_, index) => index * HALF_HOUR)

interface HourSelectProps {
  readonly label: string
  /** In minutes since midnight; one between two half hours is offered beside them. */
  readonly value: number
  readonly onChange: (minute: number) => void
  readonly className?: string | undefined
}

/** An hour of the day as Palabre's language writes it: a browser's own field of time follows the browser's language. */
export const HourSelect = ({ label, value, onChange, className }: HourSelectProps) => {
  const { language } = useTexts("common")
  const format = new Intl.DateTimeFormat(language, { timeStyle: "short", timeZone: "UTC" })
  const offered = HALF_HOURS.includes(value) ? HALF_HOURS : [...HALF_HOURS, value].toSorted((one, other) => one - other)
  return (
    <NativeSelect
      className={className}
      label={label}
      value={String(value)}
      onChange={({ currentTarget }) => onChange(Number(currentTarget.value))}
      data={offered.map((minute) => ({ value: String(minute), label: format.format(minute * 60_000) }))}
    />
  )
}
