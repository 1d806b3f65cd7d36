import { useTranslation } from "react-i18next"
import type { PeerView } from "../../../shared/application/site.ts"
import { Avatar } from "../../ui/Avatar.tsx"
import { RelativeTime } from "../../ui/RelativeTime.tsx"
import { useSite } from "../../ui/site.ts"
import { useObservable } from "../../ui/useObservable.ts"
import classes from "./Network.module.css"
import { Section } from "../../ui/Section.tsx"

export const ConnectedPeople = () => {
  const { t } = useTranslation("network")
  const { peers } = useObservable(useSite().sync)
  return (
    <Section title={t("connected.title")}>
      {peers.length === 0 && (
        <>
          <p className={classes.text}>{t("connected.none")}</p>
          <details className={classes.text}>
            <summary>{t("connected.away")}</summary>
            <p>{t("connected.long")}</p>
          </details>
        </>
      )}
      <ul className={classes.list}>
        {peers.map((peer) => (
          <ConnectedDevice key={peer.device} peer={peer} />
        ))}
      </ul>
    </Section>
  )
}

const ConnectedDevice = ({ peer }: { readonly peer: PeerView }) => {
  const { t } = useTranslation(["network", "post"])
  const members = useObservable(useSite().members)
  const member = peer.member && members.get(peer.member)
  const name = member?.name || t("connected.unknown")
  return (
    <li className={classes.row}>
      <Avatar seed={peer.member ?? peer.device} name={name} size={32} connected />
      <div className={classes.grow}>
        <p className={classes.name}>
          {name}
          {member?.role === "guest" && <span className={classes.meta}> · {t("post:guest")}</span>}
        </p>
        <p className={classes.meta}>
          {t("connected.since")} <RelativeTime at={peer.connectedSince} />
        </p>
      </div>
      <ul className={classes.tags}>
        {peer.behind > 0 && <li className={classes.amber}>{t("connected.behind", { count: peer.behind })}</li>}
        {peer.ahead > 0 && <li className={classes.amber}>{t("connected.ahead", { count: peer.ahead })}</li>}
        {peer.behind === 0 && peer.ahead === 0 && <li className={classes.green}>{t("connected.even")}</li>}
      </ul>
    </li>
  )
}
