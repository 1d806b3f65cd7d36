import type { After } from "../../../shared/kernel/after.ts"
import { equalBytes, toHex } from "../../../shared/kernel/bytes.ts"
import type { LinkIdentity } from "../../../shared/sync/link.ts"
import { createSerial } from "../../../shared/application/serial.ts"
import type { Ending, Wrtc } from "./guardedPeerConnection.ts"
import { enterMeetingRoom, type MeetingRoom } from "./meetingRoom.ts"

export interface Rooms {
  /** Enters and leaves rooms until there is one for each secret; in the first one this device is at home, in the others it listens. */
  change(secrets: LinkIdentity["secrets"]): Promise<void>
  announce(): Promise<void>
  forgive(): void
  noteEnd(connection: object, ending: Ending): void
  /** Resolves when the rooms' names are free again. */
  leave(): Promise<void>
}

interface RoomPorts {
  readonly signaling: string
  readonly iceServers: RTCIceServer[]
  readonly after: After
  /** What connections are made of that come about in the room of that secret. */
  wrtcIn(secret: Uint8Array): Wrtc
}

/** One room for each secret that this device is found by. */
export const createRooms = (ports: RoomPorts): Rooms => {
  const rooms = new Map<string, MeetingRoom>()
  const steps = createSerial()

  const arrange = async (secrets: LinkIdentity["secrets"]): Promise<void> => {
    const [home] = secrets
    if (home === undefined) throw new TypeError("an identity holds at least the current site secret")
    const wanted = new Map(secrets.map((secret) => [toHex(secret), secret]))
    for (const [name, room] of rooms) {
      if (wanted.has(name)) continue
      rooms.delete(name)
      await room.leave()
    }
    for (const [name, secret] of wanted) {
      const room = rooms.get(name) ?? enterMeetingRoom(secret, { ...ports, wrtc: ports.wrtcIn(secret) })
      rooms.set(name, room)
      room.settle(home, equalBytes(secret, home))
    }
  }
  return {
    change: (secrets) => steps.run(() => arrange(secrets)),
    announce: () =>
      steps.run(async () => {
        for (const room of rooms.values()) await room.announce()
      }),
    forgive() {
      for (const room of rooms.values()) room.forgive()
    },
    noteEnd(connection, ending) {
      for (const room of rooms.values()) room.noteEnd(connection, ending)
    },
    leave: () =>
      steps.run(async () => {
        for (const room of rooms.values()) await room.leave()
        rooms.clear()
      }),
  }
}
