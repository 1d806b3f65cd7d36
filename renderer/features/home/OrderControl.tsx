import { useId } from "react"
import { useTranslation } from "react-i18next"
import classes from "../composer/KindSelect.module.css"

const ORDERS = ["recent", "unread"] as const
export type Order = (typeof ORDERS)[number]

interface OrderControlProps {
  readonly value: Order
  readonly onChange: (order: Order) => void
}

export const OrderControl = ({ value, onChange }: OrderControlProps) => {
  const { t } = useTranslation("home")
  const name = useId()
  return (
    <fieldset className={classes.kinds}>
      <legend className="visually-hidden">{t("order")}</legend>
      {ORDERS.map((order) => (
        <label key={order} className={classes.kind}>
          <input
            type="radio"
            name={name}
            className="visually-hidden"
            checked={order === value}
            onChange={() => onChange(order)}
          />
          <span>{t(order)}</span>
        </label>
      ))}
    </fieldset>
  )
}
