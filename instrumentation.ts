/** Called once by Next when the server starts, before it answers; never by a build. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME === "nodejs") {
    const { start } = await import("./instrumentation-node");
    await start(process.env);
  }
}
