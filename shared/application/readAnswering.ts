import type { PeerProgress, Replicator } from "../sync/replicator/ports.ts"

/** Who is there, as every screen says it: a connection outlasts a pulled cable by seconds, and nobody answers over it. */
export const readAnswering = ({ peers }: Pick<Replicator, "peers">): readonly PeerProgress[] =>
  peers.get().filter(({ silent }) => !silent)
