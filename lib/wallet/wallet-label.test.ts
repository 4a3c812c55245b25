import { describe, expect, it } from "vitest";
import { walletLabel } from "./wallet-label";

const label = (name: string, icon?: string) => walletLabel({ id: "a.b", name, icon });

describe("a wallet's label", () => {
  it("is its name and picture", () => {
    expect(label("Good Wallet", "data:image/png;base64,AAAA")).toEqual({
      id: "a.b",
      name: "Good Wallet",
      icon: "data:image/png;base64,AAAA",
    });
  });

  it.each([
    "https://elsewhere.example/x.png",
    "javascript:alert(1)",
    "data:text/html,<script>",
    "data:image/png",
    `data:image/png;base64,${"A".repeat(70_000)}`,
    "",
  ])("never shows %s", (icon) => {
    expect(label("W", icon).icon).toBeNull();
  });

  it("is cut, and its tricks with direction are made visible", () => {
    expect(label(`a\u202e${"b".repeat(300)}`).name).toMatch(/^a⟨U\+202E⟩b{38}…$/);
    expect(label("   ").name).toBe("A wallet without a name");
  });
});
