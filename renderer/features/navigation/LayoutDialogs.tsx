import type { ComposerStart } from "../../ui/shell.tsx"
import { NewCommunityDialog } from "../community/NewCommunityDialog.tsx"
import { ComposerDialog } from "../composer/ComposerDialog.tsx"
import { InviteDialog } from "../invitation/InviteDialog.tsx"
import { HelpDialog } from "../help/HelpDialog.tsx"
import { DialogGoneContext } from "../../ui/WhenGone.tsx"
import { Palette } from "../palette/Palette.tsx"
import type { DialogName } from "./useShellState.ts"

interface LayoutDialogsProps {
  readonly dialog: DialogName | null
  readonly composer: ComposerStart | null
  readonly onClose: () => void
  readonly onGone: () => void
}

/** Dialogs that open from anywhere; none is there when a screen is first painted, so they come after it. */
export const LayoutDialogs = ({ dialog, composer, onClose, onGone }: LayoutDialogsProps) => (
  <DialogGoneContext value={onGone}>
    {composer && <ComposerDialog start={composer} onClose={onClose} />}
    <NewCommunityDialog opened={dialog === "new-community"} onClose={onClose} />
    <InviteDialog opened={dialog === "invite"} onClose={onClose} />
    <HelpDialog opened={dialog === "help"} onClose={onClose} />
    <Palette opened={dialog === "jump"} onClose={onClose} />
  </DialogGoneContext>
)
