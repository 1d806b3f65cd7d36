export interface IpcSource {
  readonly sender: unknown
  readonly senderFrame: unknown
}

type Listener = (event: IpcSource, ...args: unknown[]) => unknown

/** ipcMain: values are copied on their way, as structured clones. */
export class FakeIpcMain {
  readonly #handlers = new Map<string, Listener>()

  handle(channel: string, listener: Listener): void {
    if (this.#handlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`)
    this.#handlers.set(channel, listener)
  }

  async invoke(source: IpcSource, channel: string, args: readonly unknown[]): Promise<unknown> {
    const handler = this.#handlers.get(channel)
    if (!handler) throw new Error(`No handler registered for '${channel}'`)
    return structuredClone(await handler(source, ...structuredClone(args)))
  }
}
