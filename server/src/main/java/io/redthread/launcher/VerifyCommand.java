package io.redthread.launcher;

import java.io.IOException;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Asks the server to recompute stock and journal from their facts, and tells the first difference. */
final class VerifyCommand {

    private static final long PACE_MILLIS = 300;

    private final Server server;
    private final Options options;

    VerifyCommand(Server server, Options options) {
        this.server = server;
        this.options = options;
    }

    int run() throws IOException, InterruptedException {
        var what = options.words().isEmpty() ? "all" : options.words().getFirst();
        if (!List.of("all", "stock", "journal").contains(what)) {
            throw new Options.Malformed("verify stock, journal or all");
        }
        var clean = true;
        if (!what.equals("journal")) {
            clean &= tell("stock", server.get("/api/inventory/verification"));
        }
        if (!what.equals("stock")) {
            clean &= tell("journal", journal());
        }
        return clean ? 0 : 1;
    }

    private JsonNode journal() throws IOException, InterruptedException {
        var id = server.post("/api/journal/verification", "{}").path("id").asString("");
        for (; ; Thread.sleep(PACE_MILLIS)) {
            var known = server.get("/api/journal/verification");
            var last = known.path("last");
            if (last.path("id").asString("").equals(id)) {
                return last.path("report");
            }
            if (known.path("running").isNull()) {
                throw new IOException("the verification of the journal came to nothing; the server's log says why");
            }
        }
    }

    private boolean tell(String what, JsonNode result) {
        System.out.println(options.flag("json") ? result.toPrettyString() : what + ": " + result);
        return result.path("clean").asBoolean(result.path("intact").asBoolean(false));
    }
}
