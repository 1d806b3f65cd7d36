import { errors as english } from "./i18n/en/errors.ts"
import { errors as french } from "./i18n/fr/errors.ts"

const paragraph = (text: string): HTMLParagraphElement => {
  const element = document.createElement("p")
  element.textContent = text
  return element
}

/** Says in both languages that the page could not start, where no component can: the program behind it may have stopped. */
export const showStartFailure = (root: HTMLElement, error: unknown): void => {
  const block = document.createElement("main")
  block.setAttribute("role", "alert")
  block.className = "start-failure"
  const retry = document.createElement("button")
  retry.textContent = `${french.unstarted.retry} · ${english.unstarted.retry}`
  retry.addEventListener("click", () => location.reload())
  const detail = document.createElement("code")
  detail.textContent = error instanceof Error ? error.message : String(error)
  block.append(paragraph(french.unstarted.text), paragraph(english.unstarted.text), retry, detail)
  root.replaceChildren(block)
}
