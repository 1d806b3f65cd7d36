import { useTranslation } from "react-i18next"
import type { DeviceView } from "../../../shared/application/deviceViews.ts"

/** What a machine is called, or what it is where nobody named it. */
export const useDeviceName = (): ((view: DeviceView) => string) => {
  const { t } = useTranslation("devices")
  return ({ name, current }) => name || t(current ? "list.this" : "list.first")
}
