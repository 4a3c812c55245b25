"use client";

import { useEffect, useState } from "react";
import { THEME_KEY } from "./theme";

const THEMES = [
  { value: "system", text: "System" },
  { value: "light", text: "Light" },
  { value: "dark", text: "Dark" },
] as const;
type Theme = (typeof THEMES)[number]["value"];

/** System, light or dark. Without script the choice holds for the page, by its style sheet alone. */
export function ThemeChoice() {
  const [theme, setTheme] = useState<Theme>("system");

  useEffect(() => {
    const kept = document.documentElement.dataset.theme ?? stored();
    if (kept !== "light" && kept !== "dark") return;
    // A document that React had to make anew has lost what the script in its head set.
    document.documentElement.dataset.theme = kept;
    setTheme(kept);
  }, []);

  function choose(next: Theme) {
    setTheme(next);
    if (next === "system") delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = next;
    try {
      if (next === "system") localStorage.removeItem(THEME_KEY);
      else localStorage.setItem(THEME_KEY, next);
    } catch {
      // A browser that refuses storage keeps the choice for this page only.
    }
  }

  return (
    <fieldset className="themes">
      <legend className="vh">Theme</legend>
      {THEMES.map(({ value, text }) => (
        <label key={value}>
          <input
            type="radio"
            name="theme"
            id={`theme-${value}`}
            checked={theme === value}
            onChange={() => choose(value)}
          />
          {text}
        </label>
      ))}
    </fieldset>
  );
}

function stored(): string | null {
  try {
    return localStorage.getItem(THEME_KEY);
  } catch {
    return null;
  }
}
