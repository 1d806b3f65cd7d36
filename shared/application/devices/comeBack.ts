import { err, type Result } from "../../kernel/result.ts"
import { createReturn } from "../../site/createReturn.ts"
import { readInvitation } from "../../site/readInvitation.ts"
import { readRecoveryCode, recoveryKeyOf } from "../../site/recoveryCode.ts"
import { joinSite } from "../joinSite.ts"
import type { ComingBackInput, InvitationError, OpenError, RecoveryCodeError } from "../palabre.ts"
import type { Ports } from "../ports.ts"
import type { Site } from "../site.ts"

/** Any invitation shows the way to the site, also one that is over; the code says who comes. */
export const comeBack = async (
  ports: Ports,
  { invitation, code, deviceName }: ComingBackInput,
): Promise<Result<Site, OpenError | InvitationError | RecoveryCodeError>> => {
  const read = await readInvitation(invitation, 0)
  if (!read.ok) return read
  const said = readRecoveryCode(code)
  if (!said.ok) return err({ kind: "code", ...said.error })
  const { site, secret, founderDevice, addresses } = read.value
  const { member } = said.value
  const returning = await createReturn({
    site,
    secret,
    founderDevice,
    addresses,
    member,
    ...recoveryKeyOf(site.id, said.value),
    now: ports.now(),
    random: ports.random,
  })
  return joinSite(ports, returning, { memberName: deviceName, memberTitle: "" })
}
