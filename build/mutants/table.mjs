import { accessMutants } from "./access.mjs"
import { attackMutants } from "./attacks.mjs"
import { charterMutants } from "./charter.mjs"
import { desktopMutants } from "./desktop.mjs"
import { functionMutants } from "./functions.mjs"
import { hostMutants } from "./host.mjs"
import { joiningMutants } from "./joining.mjs"
import { ledgerMutants } from "./ledger.mjs"
import { linkMutants } from "./link.mjs"
import { ownMutants } from "./own.mjs"
import { personMutants } from "./person.mjs"
import { moderationMutants } from "./moderation.mjs"
import { recoveryMutants } from "./recovery.mjs"
import { secretMutants } from "./secret.mjs"
import { siteMutants } from "./site.mjs"
import { strangerMutants } from "./strangers.mjs"
import { textMutants } from "./text.mjs"
import { togetherMutants } from "./together.mjs"
import { trustMutants } from "./trust.mjs"

/** Every mechanism of docs/security.md that a mutant takes out. */
export const mutants = [
  ...ledgerMutants,
  ...togetherMutants,
  ...attackMutants,
  ...linkMutants,
  ...siteMutants,
  ...secretMutants,
  ...joiningMutants,
  ...trustMutants,
  ...functionMutants,
  ...strangerMutants,
  ...charterMutants,
  ...accessMutants,
  ...personMutants,
  ...ownMutants,
  ...recoveryMutants,
  ...moderationMutants,
  ...hostMutants,
  ...desktopMutants,
  ...textMutants,
]
