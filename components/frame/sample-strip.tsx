/** Stands above every page of the sample network and cannot be closed. */
export function SampleStrip() {
  return (
    <aside className="sample" aria-label="Which network this is">
      <div className="wrap">
        <b>Sample network</b>
        <span>
          Invented figures<span className="hide-s">, simulated accounts. Nothing here is real money.</span>
        </span>
      </div>
    </aside>
  );
}
