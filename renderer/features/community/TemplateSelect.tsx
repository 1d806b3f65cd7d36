import { useId } from "react"
import { useTranslation } from "react-i18next"
import { COMMUNITY_TEMPLATES, type TemplateName } from "./communityTemplates.ts"
import classes from "./TemplateSelect.module.css"

interface TemplateSelectProps {
  readonly value: TemplateName | null
  readonly onChange: (template: TemplateName) => void
}

/** A way to begin; all of it can be changed below. */
export const TemplateSelect = ({ value, onChange }: TemplateSelectProps) => {
  const { t } = useTranslation("community")
  const name = useId()
  return (
    <fieldset className={classes.templates}>
      <legend className={classes.legend}>{t("template.label")}</legend>
      {COMMUNITY_TEMPLATES.map((template) => (
        <label key={template.name} className={classes.template}>
          <input
            type="radio"
            name={name}
            className="visually-hidden"
            checked={template.name === value}
            onChange={() => onChange(template.name)}
          />
          <span className={classes.face}>
            <span aria-hidden="true">{template.emoji}</span> {t(`template.${template.name}.name`)}
          </span>
        </label>
      ))}
    </fieldset>
  )
}
