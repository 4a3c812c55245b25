/** Says in a frame that what it shows is of the sample network. */
export function EmbedSample() {
  return (
    <p className="embed-sample">
      <b>Sample network</b> <span>Invented figures. Nothing here is real money.</span>
    </p>
  );
}
