package io.redthread.importing;

import static io.redthread.importing.store.jooq.Tables.IMPORT_JOB;
import static io.redthread.platform.store.jooq.Tables.SETTING;
import static org.assertj.core.api.Assertions.assertThat;

import io.redthread.identity.domain.ShippedRole;
import io.redthread.importing.store.ImportJobs;
import io.redthread.support.Answer;
import io.redthread.support.Browser;
import io.redthread.support.RedthreadTest;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ImportsTest extends RedthreadTest {

    private static final Map<String, Object> MAPPING = Map.of(
            "fields",
            Map.of(
                    "code", Map.of("column", "code"),
                    "quantity", Map.of("column", "quantity"),
                    "price", Map.of("column", "price"),
                    "group", Map.of("column", "group")));

    @Autowired
    private ShelfTarget shelf;

    @Autowired
    private DSLContext sql;

    @Autowired
    private ImportJobs jobs;

    private Browser browser;

    @BeforeEach
    void calm() {
        shelf.pauseMillis = 0;
        browser = signedInAs(ShippedRole.ADMINISTRATOR);
    }

    @Test
    void a_file_passes_from_upload_to_reconciliation() {
        var prefix = fresh();
        var uploaded = upload(csv(
                prefix + "A,2,10.00,g1", prefix + "B,-1,5.50,g1", prefix + "C,0,7,g2", ",3,1,g2", prefix + "D,x,1,g2"));
        assertThat(uploaded.get("state").asString()).isEqualTo("uploaded");
        assertThat(uploaded.get("progress").get("total").asLong()).isEqualTo(5);
        assertThat(uploaded.get("columns").get(0).get("field").asString()).isEqualTo("code");

        var id = uploaded.get("id").asString();
        var preview = json(browser.post("/api/imports/" + id + "/preview", Map.of("mapping", MAPPING))
                .is(200));
        assertThat(preview.get("accepted").asLong()).isEqualTo(2);
        assertThat(preview.get("rows").get(3).get("cells").get(0).get("problem").asString())
                .contains("missing");
        assertThat(stored(prefix)).isZero();

        var done = finished(start(id, false));
        var figures = done.get("figures");
        assertThat(figures.get("parts").get(0).get("count").asLong()).isEqualTo(1);
        assertThat(figures.get("parts").get(0).get("total").asString()).isEqualTo("20.00");
        assertThat(figures.get("parts").get(1).get("total").asString()).isEqualTo("-5.50");
        assertThat(figures.get("refused").get("count").asLong()).isEqualTo(3);
        assertThat(new BigDecimal(figures.get("refused").get("total").asString()))
                .as("what could be read of a refused row counts")
                .isEqualByComparingTo("3");
        assertThat(figures.get("difference").get("count").asLong()).isZero();
        assertThat(new BigDecimal(figures.get("difference").get("total").asString()))
                .isZero();
        assertThat(stored(prefix)).isEqualTo(3);

        var report = browser.get("/api/imports/" + id + "/refusals.csv").is(200).body();
        assertThat(report.lines().toList()).hasSize(4);
        assertThat(report).contains("4,quantity,0,").contains("5,code,,必填项为空").contains("6,quantity,x,");
        assertThat(json(browser.get("/api/imports/" + id + "/report").is(200))
                        .get("lines")
                        .asLong())
                .isEqualTo(5);
    }

    @Test
    void a_second_import_changes_nothing() {
        var prefix = fresh();
        var file = csv(prefix + "A,2,10.00,g1", prefix + "B,1,5.50,g1");
        assertThat(finished(start(upload(file).get("id").asString(), false))
                        .get("figures")
                        .get("changed")
                        .asLong())
                .isEqualTo(2);
        assertThat(finished(start(upload(file).get("id").asString(), false))
                        .get("figures")
                        .get("changed")
                        .asLong())
                .isZero();
    }

    @Test
    void a_dry_run_keeps_nothing_and_may_be_followed_by_the_real_one() {
        var prefix = fresh();
        var id = upload(csv(prefix + "A,2,10.00,g1")).get("id").asString();
        var dry = finished(start(id, true));
        assertThat(dry.get("figures").get("file").get("count").asLong()).isEqualTo(1);
        assertThat(stored(prefix)).isZero();
        finished(start(id, false));
        assertThat(stored(prefix)).isEqualTo(1);
        browser.post("/api/imports/" + id + "/start", Map.of("mapping", MAPPING, "dryRun", false))
                .is(409);
    }

    @Test
    void one_bad_row_does_not_take_the_others_along() {
        var prefix = fresh();
        var rows = new StringBuilder("code,quantity,price,group\n");
        for (var i = 0; i < 1_200; i++) {
            rows.append(i == 700 ? "BOOM" : i == 900 ? "UNWANTED" : prefix + i)
                    .append(",1,1,g")
                    .append(i)
                    .append('\n');
        }
        var id = upload(rows.toString()).get("id").asString();
        var done = finished(start(id, false));
        assertThat(done.get("figures").get("refused").get("count").asLong()).isEqualTo(2);
        assertThat(done.get("figures").get("difference").get("count").asLong()).isZero();
        assertThat(done.get("figures").get("reasons").toString())
                .contains("import-row-fault")
                .contains("unwanted");
        assertThat(stored(prefix)).isEqualTo(1_198);
        var claimed = sql.fetchSingle(IMPORT_JOB, IMPORT_JOB.ID.eq(new ImportId(Long.parseLong(id))));
        assertThat(claimed.getClaimedRows())
                .as("rows that were done when it was claimed: no worker lost its claim")
                .isZero();
    }

    @Test
    void rows_of_one_group_stay_in_one_batch() {
        var prefix = fresh();
        var rows = new StringBuilder("code,quantity,price,group\n");
        for (var i = 0; i < 700; i++) {
            rows.append(prefix).append(i).append(",1,1,same\n");
        }
        shelf.batches.set(0);
        finished(start(upload(rows.toString()).get("id").asString(), false));
        assertThat(shelf.batches).hasValue(1);
    }

    @Test
    void stops_when_asked_and_keeps_what_was_taken() {
        var prefix = fresh();
        shelf.pauseMillis = 300;
        var id = upload(many(prefix, 20_000)).get("id").asString();
        start(id, false);
        Awaitility.await().until(() -> status(id).get("progress").get("done").asLong() > 0);
        browser.post("/api/imports/" + id + "/cancel", Map.of()).is(200);
        var stopped = finished(status(id));
        assertThat(stopped.get("state").asString()).isEqualTo("cancelled");
        assertThat(stopped.get("progress").get("done").asLong())
                .isBetween(1L, 19_999L)
                .isEqualTo(stored(prefix));
    }

    @Test
    void goes_on_where_a_dead_worker_stopped() {
        var prefix = fresh();
        shelf.pauseMillis = 100;
        var id = upload(many(prefix, 10_000)).get("id").asString();
        start(id, false);
        Awaitility.await().until(() -> status(id).get("progress").get("done").asLong() > 0);
        // Another worker takes the import away, as after a crash; this one notices at its next batch and leaves.
        var taken = sql.update(IMPORT_JOB)
                .set(IMPORT_JOB.CLAIM, "a worker that died")
                .set(IMPORT_JOB.BEAT_AT, Instant.EPOCH)
                .where(IMPORT_JOB.ID.eq(new ImportId(Long.parseLong(id))))
                .execute();
        assertThat(taken).isEqualTo(1);
        var done = finished(status(id));
        assertThat(done.get("state").asString()).isEqualTo("done");
        assertThat(done.get("figures").get("file").get("count").asLong()).isEqualTo(10_000);
        assertThat(done.get("figures").get("changed").asLong())
                .isEqualTo(10_000)
                .isEqualTo(stored(prefix));
    }

    @Test
    void a_program_uploads_and_starts_in_one_call_once() {
        var prefix = fresh();
        var boundary = "b" + UUID.randomUUID();
        var body = part(boundary, "target", "", "shelf")
                + part(boundary, "file", "x.csv", csv(prefix + "A,2,10.00,g1"))
                + part(boundary, "mapping", "m.yaml", "fields:\n  code: code\n  quantity: quantity\n")
                + "--" + boundary + "--\r\n";
        var type = "multipart/form-data; boundary=" + boundary;
        var key = UUID.randomUUID().toString();
        browser.with("Idempotency-Key", key);
        try {
            var first =
                    json(browser.send("POST", "/api/imports/run", body, type).is(202));
            var second =
                    json(browser.send("POST", "/api/imports/run", body, type).is(202));
            assertThat(second.get("id")).isEqualTo(first.get("id"));
            finished(first);
        } finally {
            browser.without("Idempotency-Key");
        }
        assertThat(stored(prefix)).isEqualTo(1);
    }

    @Test
    void saved_mappings_explain_the_next_file() {
        var name = "m-" + fresh();
        browser.put("/api/imports/mappings/shelf/" + name, Map.of("mapping", MAPPING))
                .is(204);
        assertThat(browser.get("/api/imports/mappings/shelf").is(200).body()).contains(name);
        assertThat(upload(csv("A,1,1,g"))
                        .get("mapping")
                        .get("fields")
                        .get("price")
                        .get("column")
                        .asString())
                .isEqualTo("price");
        browser.delete("/api/imports/mappings/shelf/" + name).is(204);
        browser.delete("/api/imports/mappings/shelf/" + name).is(404);
    }

    @Test
    void a_mapping_is_read_from_its_file_and_kept_nowhere() {
        var read = json(readMapping("shelf", "target: shelf\nname: heap\nfields:\n  code: {column: Code}\n")
                .is(200));
        assertThat(read.get("name").asString()).isEqualTo("heap");
        assertThat(read.at("/mapping/fields/code/column").asString()).isEqualTo("Code");
        assertThat(browser.get("/api/imports/mappings/shelf").body()).doesNotContain("heap");
        assertThat(readMapping("shelf", "target: orders\nfields: {}\n").is(422).body())
                .contains("/mapping/target");
        assertThat(readMapping("shelf", "fields: [").is(422).body()).contains("importing/mapping-malformed");
    }

    private Answer readMapping(String target, String yaml) {
        var boundary = "b" + UUID.randomUUID();
        return browser.send(
                "POST",
                "/api/imports/mappings/" + target + "/read",
                part(boundary, "file", "m.yaml", yaml) + "--" + boundary + "--\r\n",
                "multipart/form-data; boundary=" + boundary);
    }

    @Test
    void refuses_those_without_the_right_and_files_that_are_none() {
        var id = upload(csv("A,1,1,g")).get("id").asString();
        var stranger = signedInAs(ShippedRole.CUSTOMER_SERVICE);
        stranger.get("/api/imports/" + id).is(403);
        browser().get("/api/imports/targets").is(401);
        send(browser, "code,quantity\n").is(422);
        send(browser, "a,b\n\"" + "x".repeat(2_000_000)).is(422);
        browser.get("/api/imports/999999999").is(404);
        browser.post("/api/imports/" + id + "/start", Map.of("mapping", Map.of("fields", Map.of())))
                .is(422);
        browser.post("/api/imports/" + id + "/start", Map.of("mapping", Map.of("nonsense", 1)))
                .is(400);
        browser.post("/api/imports/" + id + "/preview", Map.of()).is(422);
    }

    private JsonNode upload(String text) {
        return json(send(browser, text).is(201));
    }

    private static Answer send(Browser browser, String text) {
        var boundary = "b" + UUID.randomUUID();
        return browser.send(
                "POST",
                "/api/imports",
                part(boundary, "target", "", "shelf") + part(boundary, "file", "文件.csv", text) + "--" + boundary
                        + "--\r\n",
                "multipart/form-data; boundary=" + boundary);
    }

    private static String part(String boundary, String name, String fileName, String content) {
        var file =
                fileName.isEmpty() ? "" : "; filename=\"" + fileName + "\"\r\nContent-Type: application/octet-stream";
        return "--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + name + "\"" + file + "\r\n\r\n"
                + content + "\r\n";
    }

    private JsonNode start(String id, boolean dryRun) {
        return json(browser.post("/api/imports/" + id + "/start", Map.of("mapping", MAPPING, "dryRun", dryRun))
                .is(202));
    }

    private JsonNode finished(JsonNode started) {
        var id = started.get("id").asString();
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> !"queued running".contains(status(id).get("state").asString()));
        return status(id);
    }

    private JsonNode status(String id) {
        return json(browser.get("/api/imports/" + id).is(200));
    }

    private static JsonNode json(Answer answer) {
        return JsonMapper.shared().readTree(answer.body());
    }

    private long stored(String prefix) {
        return sql.fetchCount(SETTING, SETTING.NAME.startsWith(ShelfTarget.PREFIX + prefix));
    }

    private static String fresh() {
        return UUID.randomUUID().toString().substring(0, 8) + "-";
    }

    private static String csv(String... rows) {
        return "code,quantity,price,group\n" + String.join("\n", rows) + "\n";
    }

    private static String many(String prefix, int rows) {
        var text = new StringBuilder("code,quantity,price,group\n");
        for (var i = 0; i < rows; i++) {
            text.append(prefix).append(i).append(",1,1,g").append(i).append('\n');
        }
        return text.toString();
    }
}
