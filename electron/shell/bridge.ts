import type { IpcMain, WebContents, WebFrameMain } from "electron"
import * as v from "valibot"
import { desktopContract, isDesktopCall } from "../../shared/bridge/desktopContract.ts"
import type { DesktopCall } from "../../shared/bridge/desktopContract.ts"
import { HostError } from "../../shared/bridge/hostError.ts"
import type { HostErrorCode } from "../../shared/bridge/hostError.ts"
import { hostContract, isHostCall } from "../../shared/bridge/hostSchemas.ts"
import type { Pipe } from "../../shared/bridge/pipe.ts"
import { CALL_CHANNEL } from "../../shared/bridge/windowBridge.ts"
import { originOf } from "./originOf.ts"

type Request<Call extends DesktopCall> = v.InferOutput<(typeof desktopContract)[Call]["request"]>
type Reply<Call extends DesktopCall> = v.InferOutput<(typeof desktopContract)[Call]["reply"]>

/** What answers the calls of the desktop's own contract. */
export type DesktopCalls = {
  readonly [Call in DesktopCall]: (request: Request<Call>, contents: WebContents) => Promise<Reply<Call>>
}

/** One of our windows, as the bridge knows it. */
export interface BridgedWindow {
  readonly origin: string
  readonly host: Pick<Pipe, "ask">
}

const refusal = (code: HostErrorCode) => ({ ok: false, code })

/** The page itself: the top frame of one of our windows, still at its own origin. A frame in it, or another page, is a stranger. */
const isOurPage = (frame: WebFrameMain | null, origin: string): boolean =>
  frame !== null && frame.parent === null && frame.origin === origin && originOf(frame.url) === origin

const answerDesktop = async (
  calls: DesktopCalls,
  name: DesktopCall,
  argument: unknown,
  contents: WebContents,
): Promise<unknown> => {
  const request = v.safeParse(desktopContract[name].request, argument)
  if (!request.success) return refusal("malformed")
  const call = calls[name] as (request: unknown, contents: WebContents) => Promise<unknown>
  return { ok: true, value: await call(request.output, contents) }
}

const askHost = async (host: Pick<Pipe, "ask">, name: string, argument: unknown): Promise<unknown> => {
  if (!isHostCall(name)) return refusal("unknown-call")
  const request = v.safeParse(hostContract[name].request, argument)
  if (!request.success) return refusal(name === "addAddress" ? "address-invalid" : "malformed")
  return host.ask(name, request.output)
}

/** Answers the calls of our windows, and of nobody else. */
export const attachBridge = (
  ipcMain: Pick<IpcMain, "handle">,
  findWindow: (contents: WebContents) => BridgedWindow | undefined,
  calls: DesktopCalls,
): void => {
  ipcMain.handle(CALL_CHANNEL, async (event, name: unknown, argument: unknown) => {
    const window = findWindow(event.sender)
    if (!window || !isOurPage(event.senderFrame, window.origin)) return refusal("denied")
    if (typeof name !== "string") return refusal("unknown-call")
    try {
      if (isDesktopCall(name)) return await answerDesktop(calls, name, argument, event.sender)
      return await askHost(window.host, name, argument)
    } catch (error) {
      return refusal(error instanceof HostError ? error.code : "failed")
    }
  })
}
