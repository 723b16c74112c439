import type { RequestHandler } from "express";

const most = 256 * 1024 * 1024;

/**
 * Express middleware: reads away, up to 256 MB, what an answer left unread of its request (a form that was refused for its
 * length). A browser that is still sending waits for that with the answer on its screen. More than that ends the connection.
 */
export const readRestAway: RequestHandler = (request, response, next) => {
  response.once("finish", () => {
    if (request.complete || request.destroyed) return;
    // Whoever listened has answered; a stream of theirs that nobody reads would stop the request again.
    request.removeAllListeners("data");
    let length = 0;
    request.on("data", (chunk: Buffer) => {
      length += chunk.length;
      if (length > most) request.destroy();
    });
    request.resume();
  });
  next();
};
