import { Button, Group } from "@mantine/core"
import { IconBraces, IconFileText } from "@tabler/icons-react"
import { useTranslation } from "react-i18next"
import type { LongWork, MyExport } from "../../../shared/application/myData/myDataViews.ts"
import { readPageRows } from "../../platform/storage/pageRows.ts"
import { announce } from "../../ui/announce.tsx"
import { ErrorNote } from "../../ui/ErrorNote.tsx"
import { useSite } from "../../ui/site.ts"
import { saveTextFile } from "../invitation/saveTextFile.ts"
import { useLongWork } from "./useLongWork.ts"
import { usePageWords } from "./usePageWords.ts"
import { Working } from "./Working.tsx"
import { writePage } from "./writePage.ts"

/** What this page keeps beside the store is theirs, too. */
const withPageRows = (data: MyExport): MyExport => ({
  ...data,
  onThisMachine: { ...data.onThisMachine, ...readPageRows(localStorage, data.site.id) },
})

type Writer = (data: MyExport, work: LongWork) => Promise<string | undefined>

/** Everything of this member's as one file: for people, or for programs. Whoever was removed has it, too. */
export const ExportMine = () => {
  const { t } = useTranslation("myData")
  const site = useSite()
  const words = usePageWords()
  const { done, failed, start, cancel } = useLongWork()
  const save = (ending: "html" | "json", write: Writer) =>
    start(async (work) => {
      const kept = await site.exportMyData(work)
      const data = kept && withPageRows(kept)
      const text = data && (await write(data, work))
      if (text === undefined) return announce(t("export.cancelled"))
      saveTextFile(`palabre-${data?.exportedAt.slice(0, 10) ?? ""}.${ending}`, text)
      announce(t("export.done"))
    })
  if (done !== null) return <Working label={t("export.working")} done={done} onCancel={cancel} />
  return (
    <>
      <Group gap="sm">
        <Button
          variant="default"
          leftSection={<IconFileText size={16} aria-hidden="true" />}
          onClick={() => save("html", (data, { signal }) => writePage(data, words(data), signal))}
        >
          {t("export.page")}
        </Button>
        <Button
          variant="default"
          leftSection={<IconBraces size={16} aria-hidden="true" />}
          onClick={() => save("json", async (data) => `${JSON.stringify(data, null, 2)}\n`)}
        >
          {t("export.json")}
        </Button>
      </Group>
      {failed && <ErrorNote title={t("export.failed")}>{t("export.failedText")}</ErrorNote>}
    </>
  )
}
