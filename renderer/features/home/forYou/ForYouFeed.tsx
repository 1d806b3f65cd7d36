import { useCallback, useMemo, useState } from "react"
import { useTexts } from "../../../ui/useTexts.ts"
import type { PostKey, RankedPost } from "../../../../shared/application/site.ts"
import { useSite } from "../../../ui/site.ts"
import { useObservable } from "../../../ui/useObservable.ts"
import { HeldFeed } from "../../post/feed/Feed.tsx"
import { useFeedPlace } from "../../post/feed/useFeedPlace.ts"
import { formatPostKey } from "../../post/postAddress.ts"
import home from "../Home.module.css"
import { useRankedWindow } from "./useRankedWindow.ts"
import { WhyLine } from "./WhyLine.tsx"
import { onDemand } from "../../../ui/onDemand.tsx"

const WhyDialog = onDemand(async () => (await import("./WhyDialog.tsx")).WhyDialog)

const NAME = "for-you"

/** What concerns the reader first, each with why; it ends, and says where the rest is. */
export const ForYouFeed = ({ onShowRecent }: { readonly onShowRecent: () => void }) => {
  const { t } = useTexts("home")
  const site = useSite()
  const ranked = useObservable(site.forYou)
  const place = useFeedPlace(NAME)
  const window = useRankedWindow(ranked, place !== undefined)
  const [asked, setAsked] = useState<RankedPost | null>(null)
  const byName = useMemo(() => new Map(ranked.map((one) => [formatPostKey(one.key), one])), [ranked])
  const renderAbove = useCallback(
    (key: PostKey) => {
      const one = byName.get(formatPostKey(key))
      return one && <WhyLine why={one.why} onAsk={() => setAsked(one)} />
    },
    [byName],
  )
  const end = useMemo(
    () => (
      <p>
        {t("forYouEnd")}{" "}
        <button type="button" className={home.link} onClick={onShowRecent}>
          {t("forYouRest")}
        </button>
      </p>
    ),
    [t, onShowRecent],
  )
  return (
    <>
      <HeldFeed
        window={window}
        place={place}
        label={t("forYouFeed")}
        showCommunity
        name={NAME}
        renderAbove={renderAbove}
        end={end}
      />
      {asked && <WhyDialog ranked={asked} onClose={() => setAsked(null)} />}
    </>
  )
}
