package io.redthread.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import tools.jackson.databind.node.ObjectNode;

/** Brings sheets in through the server's own import. */
public final class Sheets {

    private Sheets() {}

    /** Imports the sheet as its columns suggest, and answers the import once it is done. */
    public static Answer imported(Browser browser, String target, String sheet) {
        return imported(browser, target, sheet, Map.of());
    }

    /** The same with fields that have one value for all rows. */
    public static Answer imported(Browser browser, String target, String sheet, Map<String, String> constants) {
        var uploaded = uploaded(browser, target, sheet);
        var id = uploaded.text("/id");
        var mapping = (ObjectNode) uploaded.json().get("mapping");
        var fields = (ObjectNode) mapping.get("fields");
        constants.forEach(
                (field, value) -> fields.set(field, mapping.objectNode().put("constant", value)));
        browser.postText(
                        "/api/imports/" + id + "/start",
                        "{\"mapping\":" + mapping + ",\"dryRun\":false}",
                        "application/json")
                .is(202);
        var deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (System.nanoTime() < deadline) {
            var job = browser.get("/api/imports/" + id).is(200);
            if (List.of("done", "failed", "cancelled").contains(job.text("/state"))) {
                assertThat(job.text("/state")).as(job.body()).isEqualTo("done");
                return job;
            }
            LockSupport.parkNanos(20_000_000);
        }
        throw new AssertionError("the import did not end within 60 s");
    }

    private static Answer uploaded(Browser browser, String target, String sheet) {
        var boundary = "b" + UUID.randomUUID();
        var body = "--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n"
                + "Content-Type: text/csv\r\n\r\n" + sheet + "\r\n--" + boundary + "--\r\n";
        return browser.postText("/api/imports?target=" + target, body, "multipart/form-data; boundary=" + boundary)
                .is(201);
    }
}
