import { useTranslation } from "react-i18next"
import type { NetworkDescription } from "../../../shared/bridge/host.ts"
import { CopyButton } from "../../ui/CopyButton.tsx"
import { hostPort } from "./hostPort.ts"
import classes from "./Network.module.css"
import { Section } from "../../ui/Section.tsx"

/** Under which addresses other machines reach this one. */
export const Reach = ({ network }: { readonly network: NetworkDescription | null }) => {
  const { t } = useTranslation("network")
  if (!network) return null
  const { open, port, lanAddresses } = network
  const reachable = open && port !== null && lanAddresses.length > 0
  return (
    <Section title={t("reach.title")} text={reachable ? t("reach.text") : t(open ? "reach.noNetwork" : "reach.closed")}>
      {reachable && (
        <ul className={classes.list}>
          {lanAddresses.map((address) => (
            <li key={address} className={classes.row}>
              <code className={`${classes.grow} ${classes.address}`}>{hostPort(address, port)}</code>
              <CopyButton value={hostPort(address, port)} label={t("reach.copy", { address })} />
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}
