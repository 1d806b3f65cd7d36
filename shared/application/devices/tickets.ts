import { sign } from "../../crypto/signing.ts"
import type { MemberId } from "../../kernel/ids.ts"
import { err, ok, type Result } from "../../kernel/result.ts"
import { createInvitation } from "../../site/createInvitation.ts"
import type { SiteParts } from "../composeSite.ts"
import { denied } from "../denied.ts"
import { reachableNear } from "../networkAddresses.ts"
import type { Ports } from "../ports.ts"
import type { CommandError } from "../site.ts"

const TICKET_MS = 15 * 60_000

interface TicketFor {
  readonly member: MemberId
  /** Where that is somebody else. */
  readonly name?: string
}

/** What a machine is given so that it can ask to be somebody's; it is out until the desk closes. */
export interface Tickets {
  give(whose: TicketFor): Promise<Result<void, CommandError>>
}

export const createTickets = (
  { host, now, random }: Ports,
  { id, record, roster, secrets, desk }: SiteParts,
): Tickets => ({
  async give({ member, name }) {
    const site = roster.state.get()
    if (!site) return err(denied("gone"))
    const expiresAt = now() + TICKET_MS
    const { certificate, text, link, fileName } = await createInvitation({
      site: { id, name: site.name },
      secret: secrets.current(),
      founderDevice: record.founderDevice,
      inviter: { device: record.keys.device, name: roster.profiles.get().get(record.member)?.name ?? site.name },
      sign: (domain, message) => sign(record.keys, domain, message),
      role: "device",
      member,
      ...(name === undefined ? {} : { memberName: name }),
      uses: 1,
      expiresAt,
      addresses: await reachableNear(host),
      random,
    })
    desk.open(certificate.id, {
      text,
      link,
      fileName,
      expiresAt,
      person: name === undefined ? null : { id: member, name },
    })
    return ok(undefined)
  },
})
