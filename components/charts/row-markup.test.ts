import { expect, it } from "vitest";
import { rowMarkup } from "./row-markup";

it("prints what is known, not known and none, and words by strangers as words", () => {
  const row = {
    x: 1,
    head: "2 Jul",
    cells: ["9.5", null, ""],
    note: `<img src=x onerror="alert('1')"> & co`,
  };
  expect(rowMarkup([row], true)).toBe(
    '<tr><th scope="row" class="l">2 Jul</th><td>9.5</td><td class="n3">not known</td><td></td>' +
      '<td class="l">&lt;img src=x onerror=&quot;alert(&#39;1&#39;)&quot;&gt; &amp; co</td></tr>',
  );
  expect(rowMarkup([{ ...row, note: "" }], false)).not.toContain('class="l"><td');
});
