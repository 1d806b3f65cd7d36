import { APPEARING } from "./appearing.ts"
import { createTheme, type CSSVariablesResolver, type MantineColorsTuple, Menu, Tooltip } from "@mantine/core"

const iris: MantineColorsTuple = [
  "#f1f0fe",
  "#e2e0fc",
  "#cbc7fa",
  "#b4aef8",
  "#9a92f3",
  "#7d73ed",
  "#6458e4",
  "#5448d6",
  "#483dba",
  "#3c3399",
]

/** Greys of the dark scheme, from text to canvas, as in tokens.css. */
const dark: MantineColorsTuple = [
  "#eeeff4",
  "#c3c7d2",
  "#989eae",
  "#757b8c",
  "#383b47",
  "#2c2e38",
  "#1d1f27",
  "#16171d",
  "#121318",
  "#0e0f13",
]

/** Mantine in Palabre's clothes, with what its defaults lack for WCAG 2.2 AA. */
export const theme = createTheme({
  colors: { iris, dark },
  primaryColor: "iris",
  primaryShade: { light: 7, dark: 6 },
  autoContrast: true,
  fontFamily: "var(--font)",
  headings: { fontFamily: "var(--font)", fontWeight: "660" },
  defaultRadius: 8,
  cursorType: "pointer",
  respectReducedMotion: true,
  components: {
    // Inside the main landmark: what hangs at the end of the page belongs to none.
    Menu: Menu.extend({
      defaultProps: {
        withInitialFocusPlaceholder: false,
        trapFocus: true,
        // A menu has the focus: hidden where its button is out of sight, it would have nothing left to give it to.
        hideDetached: false,
        portalProps: { target: "#content" },
        shadow: "md",
        transitionProps: APPEARING,
      },
    }),
    Tooltip: Tooltip.extend({ defaultProps: { events: { hover: true, focus: true, touch: false }, openDelay: 400 } }),
    // By its name: the component itself comes with the screens that have one.
    Checkbox: { defaultProps: { size: "md" } },
  },
})

const fromTokens = {
  "--mantine-color-body": "var(--panel)",
  "--mantine-color-text": "var(--text)",
  "--mantine-color-bright": "var(--text)",
  "--mantine-color-dimmed": "var(--text-3)",
  "--mantine-color-placeholder": "var(--text-3)",
  "--mantine-color-anchor": "var(--accent-text)",
  "--mantine-color-error": "var(--red)",
  "--mantine-color-default": "var(--raised)",
  "--mantine-color-default-hover": "var(--hover)",
  "--mantine-color-default-color": "var(--text)",
  "--mantine-color-default-border": "var(--line-strong)",
  "--mantine-shadow-md": "var(--shadow-raised)",
}

/** Lets Mantine's own variables follow tokens.css in both schemes. */
export const cssVariables: CSSVariablesResolver = () => ({ variables: {}, light: fromTokens, dark: fromTokens })
