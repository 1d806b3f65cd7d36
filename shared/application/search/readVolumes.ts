import type { VolumeName } from "../../kernel/ids.ts"
import type { Room } from "../rooms.ts"

/** Of one that is still being read nobody can tell what it lacks. */
export const readVolumes = ({ ledger }: Room): readonly VolumeName[] =>
  ledger.volumes().filter((volume) => !ledger.unread().includes(volume))
