import { useNavigate } from "@tanstack/react-router"
import { useEffect, useEffectEvent, useMemo } from "react"
import { useTranslation } from "react-i18next"
import type { DesktopEvent } from "../../../shared/bridge/desktopContract.ts"
import type { WindowBridge } from "../../../shared/bridge/windowBridge.ts"
import { createDesktopClient } from "../../platform/desktopClient.ts"
import { useShell } from "../../ui/shell.tsx"

interface DesktopCommandsProps {
  readonly bridge: WindowBridge
}

/** Shows nothing: does what was chosen in the application's menu, and has the menu speak the page's language. */
export const DesktopCommands = ({ bridge }: DesktopCommandsProps) => {
  const { i18n } = useTranslation()
  const navigate = useNavigate()
  const shell = useShell()
  const client = useMemo(() => createDesktopClient(bridge), [bridge])
  const language = i18n.language === "fr" ? "fr" : "en"
  useEffect(() => {
    // A menu in the other language is no harm.
    void client.call("setLanguage", language).catch(() => undefined)
  }, [client, language])
  const follow = useEffectEvent((event: DesktopEvent) => {
    if (event.kind !== "command") return
    if (event.command === "write") shell.openComposer()
    else if (event.command === "search") shell.openJump()
    else void navigate({ to: event.command === "settings" ? "/settings" : "/network" })
  })
  useEffect(() => client.listen((event) => follow(event)), [client])
  return null
}
