import type { OpenError } from "../../shared/application/palabre.ts"
import { err, type Result } from "../../shared/kernel/result.ts"

/** What throws was not expected; the person hears of it all the same. */
export const settle = async <Value, Failure>(
  work: () => Promise<Result<Value, Failure>>,
): Promise<Result<Value, Failure | OpenError>> => {
  try {
    return await work()
  } catch (thrown) {
    return err({ kind: "failed", detail: thrown instanceof Error ? thrown.message : String(thrown) })
  }
}
