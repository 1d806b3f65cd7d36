import classes from "./Points.module.css"

interface PointsProps {
  readonly title?: string
  readonly points: readonly string[]
}

/** What somebody has to know before a grave act, one point below the other. */
export const Points = ({ title, points }: PointsProps) => (
  <div>
    {title && <h3 className={classes.title}>{title}</h3>}
    <ul className={classes.points}>
      {points.map((point) => (
        <li key={point}>{point}</li>
      ))}
    </ul>
  </div>
)
