import { contextBridge, ipcRenderer } from "electron"
import { BRIDGE_NAME, CALL_CHANNEL, EVENT_CHANNEL } from "../shared/bridge/windowBridge.ts"
import type { WindowBridge } from "../shared/bridge/windowBridge.ts"

/** Entry point of the window's bridge: all that the page gets of Electron is this one object. Names and arguments are judged by the main process. */
const bridge: WindowBridge = Object.freeze<WindowBridge>({
  call: (name, argument) => ipcRenderer.invoke(CALL_CHANNEL, name, argument),
  listen(listener) {
    // The event of Electron, which holds a sender, stays here.
    const pass = (_event: unknown, event: unknown): void => listener(event)
    ipcRenderer.on(EVENT_CHANNEL, pass)
    return () => {
      ipcRenderer.removeListener(EVENT_CHANNEL, pass)
    }
  },
})

contextBridge.exposeInMainWorld(BRIDGE_NAME, bridge)
