import type { ChartSpec } from "./chart-spec";
import { fileName, isSample, save } from "./save";

const EDGE = 24;
const TITLE = 22;
const WORDS = 18;

/**
 * A chart as a picture: finding, unit and window, the plot as printed, and whose it is, in the page's theme at twice its
 * size. It is drawn from the printed plot, whether or not a live one stands before it.
 */
export async function savePng(spec: ChartSpec, figure: HTMLElement): Promise<void> {
  const plot = figure.querySelector<HTMLElement>(".plot");
  const drawing = plot?.querySelector<SVGSVGElement>("svg.p");
  if (!plot || !drawing) return;
  const blob = await picture(spec, figure, plot, drawing);
  if (blob !== null) save(blob, fileName(spec, "png"));
}

async function picture(
  spec: ChartSpec,
  figure: HTMLElement,
  plot: HTMLElement,
  drawing: SVGSVGElement,
): Promise<Blob | null> {
  const box = plot.getBoundingClientRect();
  const keys = Array.from(figure.querySelectorAll<HTMLElement>(".ck li"));
  const top = EDGE + TITLE + WORDS + (keys.length > 0 ? WORDS + 6 : 0) + 12;
  const canvas = document.createElement("canvas");
  const size = { width: box.width + 2 * EDGE, height: top + box.height + EDGE + WORDS };
  canvas.width = size.width * 2;
  canvas.height = size.height * 2;
  const pen = canvas.getContext("2d");
  if (pen === null) return null;
  const page = getComputedStyle(document.body);
  const font = page.fontFamily;
  pen.scale(2, 2);
  pen.fillStyle = page.backgroundColor;
  pen.fillRect(0, 0, size.width, size.height);
  pen.textBaseline = "top";
  const write = (text: string, x: number, y: number, style: string, colour: string) => {
    pen.font = `${style} ${font}`;
    pen.fillStyle = colour;
    pen.fillText(text, x, y, size.width - EDGE - x);
  };
  const faint = colourOf(figure.querySelector(".sub") ?? figure, "color");
  write(spec.title, EDGE, EDGE, "600 15px", page.color);
  write(figure.querySelector(".sub")?.textContent ?? spec.sub, EDGE, EDGE + TITLE, "13px", faint);
  const whose = isSample() ? "Bondwise · sample network, invented figures" : "Bondwise";
  write(whose, EDGE, size.height - EDGE, "12px", faint);

  pen.translate(EDGE - box.left, top - box.top);
  drawLines(pen, plot);
  await drawSvg(pen, drawing);
  drawDots(pen, plot);
  drawLabels(pen, plot, font);
  pen.translate(box.left - EDGE, box.top - top);
  await drawKeys(pen, keys, top - WORDS - 12, font);
  return new Promise((resolve) => canvas.toBlob(resolve, "image/png"));
}

function colourOf(element: Element, property: string): string {
  return getComputedStyle(element).getPropertyValue(property);
}

function drawLines(pen: CanvasRenderingContext2D, plot: HTMLElement): void {
  for (const line of plot.querySelectorAll(".g")) {
    const { left, top, width } = line.getBoundingClientRect();
    pen.fillStyle = colourOf(line, "background-color");
    pen.fillRect(left, top, width, 1);
  }
}

function drawDots(pen: CanvasRenderingContext2D, plot: HTMLElement): void {
  for (const dot of plot.querySelectorAll(".nt")) {
    const { left, top } = dot.getBoundingClientRect();
    pen.fillStyle = colourOf(dot, "color");
    pen.beginPath();
    pen.arc(left, top, 4, 0, 2 * Math.PI);
    pen.fill();
  }
}

function drawLabels(pen: CanvasRenderingContext2D, plot: HTMLElement, font: string): void {
  for (const label of plot.querySelectorAll(".yx span, .xx span, .nt b")) {
    const { left, top, width } = label.getBoundingClientRect();
    if (width === 0) continue;
    pen.font = `12px ${font}`;
    pen.fillStyle = colourOf(label, "color");
    pen.fillText(label.textContent ?? "", left, top + 2);
  }
}

async function drawKeys(
  pen: CanvasRenderingContext2D,
  keys: readonly HTMLElement[],
  y: number,
  font: string,
): Promise<void> {
  let x = EDGE;
  for (const key of keys) {
    const mark = key.firstElementChild;
    if (mark instanceof SVGSVGElement) await drawSvg(pen, mark, { x, y: y + 3 });
    else if (mark !== null) {
      pen.fillStyle = colourOf(mark, "color");
      const stripes = mark.classList.contains("hatched") ? [0, 4, 8] : null;
      if (stripes === null) pen.fillRect(x, y + 2, 14, 10);
      else for (const stripe of stripes) pen.fillRect(x, y + 2 + stripe, 14, 2);
    }
    pen.font = `12px ${font}`;
    pen.fillStyle = colourOf(key, "color");
    const name = key.textContent ?? "";
    pen.fillText(name, x + 28, y + 1);
    x += 28 + pen.measureText(name).width + 16;
  }
}

const DRAWN = ["fill", "stroke", "stroke-width", "stroke-dasharray", "stroke-linecap", "stroke-linejoin"];

/** Draws an SVG of the page where it stands, or at a place, with the styles that it has there. */
async function drawSvg(
  pen: CanvasRenderingContext2D,
  svg: SVGSVGElement,
  at?: { x: number; y: number },
): Promise<void> {
  const { left, top, width, height } = svg.getBoundingClientRect();
  const copy = svg.cloneNode(true);
  if (!(copy instanceof SVGSVGElement)) return;
  copy.setAttribute("xmlns", "http://www.w3.org/2000/svg");
  copy.setAttribute("width", `${width}`);
  copy.setAttribute("height", `${height}`);
  const copies = copy.querySelectorAll<SVGElement>("path, rect");
  for (const [index, original] of svg.querySelectorAll<SVGElement>("path, rect").entries()) {
    const style = getComputedStyle(original);
    const target = copies[index];
    if (target === undefined) continue;
    for (const property of DRAWN) target.style.setProperty(property, style.getPropertyValue(property));
    target.style.setProperty("vector-effect", "non-scaling-stroke");
  }
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(new XMLSerializer().serializeToString(copy))}`;
  await image.decode();
  pen.drawImage(image, at?.x ?? left, at?.y ?? top, width, height);
}
