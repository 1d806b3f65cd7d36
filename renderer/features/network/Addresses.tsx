import { Button, TextInput } from "@mantine/core"
import { IconX } from "@tabler/icons-react"
import { type FormEvent, useState } from "react"
import { useTranslation } from "react-i18next"
import type { NetworkDescription } from "../../../shared/bridge/host.ts"
import { ErrorNote } from "../../ui/ErrorNote.tsx"
import { IconButton } from "../../ui/IconButton.tsx"
import classes from "./Network.module.css"
import { isOwnAddress, otherHosts } from "./otherHosts.ts"
import { Section } from "../../ui/Section.tsx"
import type { Network } from "./useNetwork.ts"

const TONES = { connected: "green", connecting: "plain", unreachable: "amber" } as const

/** Other machines that this one looks for; a member may add what no discovery finds. */
export const Addresses = ({ network }: { readonly network: Network }) => {
  const { t } = useTranslation("network")
  const [address, setAddress] = useState("")
  const [refused, setRefused] = useState<"addresses.ownText" | "addresses.refusedText" | null>(null)

  const add = async (event: FormEvent) => {
    event.preventDefault()
    const typed = address.trim()
    if (!typed) return
    if (network.description && isOwnAddress(network.description, typed)) return setRefused("addresses.ownText")
    const done = await network.add(typed)
    setRefused(done ? null : "addresses.refusedText")
    if (done) setAddress("")
  }

  return (
    <Section title={t("addresses.title")} text={t("addresses.text")}>
      <ul className={classes.list}>
        {(network.description ? otherHosts(network.description) : []).map((host) => (
          <KnownAddress key={host.address} host={host} onRemove={() => void network.remove(host.address)} />
        ))}
      </ul>
      <form className={classes.form} onSubmit={(event) => void add(event)}>
        <TextInput
          className={classes.grow ?? ""}
          label={t("addresses.label")}
          placeholder="192.168.1.20:4190"
          value={address}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => setAddress(event.currentTarget.value)}
        />
        <Button type="submit" variant="default">
          {t("addresses.add")}
        </Button>
      </form>
      {network.failed && !refused && <p className={classes.amber}>{t("addresses.stale")}</p>}
      {refused && <ErrorNote title={t("addresses.refused")}>{t(refused)}</ErrorNote>}
    </Section>
  )
}

interface KnownAddressProps {
  readonly host: NetworkDescription["hosts"][number]
  readonly onRemove: () => void
}

const KnownAddress = ({ host, onRemove }: KnownAddressProps) => {
  const { t } = useTranslation("network")
  return (
    <li className={classes.row}>
      <div className={classes.grow}>
        <p className={classes.address}>{host.address}</p>
        {host.state === "unreachable" && <Why detail={host.detail} />}
      </div>
      <span className={classes[TONES[host.state]]}>{t(`addresses.${host.state}`)}</span>
      <IconButton label={t("addresses.remove", { address: host.address })} onClick={onRemove}>
        <IconX size={16} aria-hidden="true" />
      </IconButton>
    </li>
  )
}

const Why = ({ detail }: { readonly detail: string | null }) => {
  const { t } = useTranslation("network")
  return (
    <div className={classes.meta}>
      <p>{t("addresses.why")}</p>
      {detail !== null && (
        <details>
          <summary>{t("addresses.detail")}</summary>
          <code>{detail}</code>
        </details>
      )}
    </div>
  )
}
