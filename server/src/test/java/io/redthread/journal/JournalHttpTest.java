package io.redthread.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.redthread.identity.RoleCode;
import io.redthread.identity.domain.ShippedRole;
import io.redthread.journal.domain.EntryForm;
import io.redthread.journal.domain.Hashing;
import io.redthread.journal.store.Entries;
import io.redthread.kernel.DocumentRef;
import io.redthread.platform.database.Transactions;
import io.redthread.support.RedthreadTest;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class JournalHttpTest extends RedthreadTest {

    @Autowired
    private Journal journal;

    @Autowired
    private Transactions transactions;

    @Autowired
    private Sealer sealer;

    @Autowired
    private Entries entries;

    @Autowired
    private JournalReader reader;

    @Test
    void lists_entries_by_document_number_with_before_and_after() {
        record("journal-test", 901, "JT-901");
        var admin = signedInAs(ShippedRole.ADMINISTRATOR);
        var answer = admin.get("/api/journal/entries?number=JT-901&kind=journal-test&limit=10")
                .is(200);
        assertThat(answer.json().at("/items").size()).isEqualTo(1);
        assertThat(answer.text("/items/0/act")).isEqualTo("tested");
        assertThat(answer.text("/items/0/documentId")).isEqualTo("901");
        assertThat(answer.json().at("/items/0/id").isString()).isTrue();
        assertThat(answer.text("/items/0/before/state")).isEqualTo("held");
        assertThat(answer.text("/items/0/after/opinion")).isEqualTo("同意 <b>\"x\"</b>");
        assertThat(admin.get("/api/journal/acts").is(200).body()).contains("\"tested\"");
        assertThat(admin.get("/api/journal/entries?q=JT-90&from=2020-01-01")
                        .is(200)
                        .json()
                        .at("/items")
                        .size())
                .isPositive();
    }

    @Test
    void says_what_is_wrong_with_a_question() {
        var admin = signedInAs(ShippedRole.ADMINISTRATOR);
        admin.get("/api/journal/entries?from=yesterday").isProblem(422, "platform/invalid-input");
        admin.get("/api/journal/entries?sort=device").isProblem(422, "platform/invalid-input");
        admin.get("/api/journal/documents/Bad%20Kind/1/proof").isProblem(422, "platform/invalid-input");
        admin.get("/api/journal/documents/journal-test/424242/proof").isProblem(404, "journal/nothing-recorded");
    }

    @Test
    void refuses_those_without_the_right() {
        browser().get("/api/journal/entries").is(401);
        var keeper = signedInAs(ShippedRole.WAREHOUSE_KEEPER);
        keeper.get("/api/journal/entries").is(403);
        keeper.get("/api/journal/verification").is(403);
        keeper.post("/api/journal/verification", Map.of()).is(403);
        keeper.get("/api/journal/export").is(403);
        keeper.get("/api/journal/documents/journal-test/901/proof").is(403);
    }

    @Test
    void verifies_on_request_and_tells_the_last_result_and_the_sealing_lag() throws Exception {
        record("journal-test", 902, "JT-902");
        sealer.sealNow();
        var admin = signedInAs(ShippedRole.ADMINISTRATOR);
        var id = admin.post("/api/journal/verification", Map.of()).is(202).text("/id");
        var answer = admin.get("/api/journal/verification");
        for (var i = 0; i < 1200 && !answer.text("/last/id").equals(id); i++) {
            Thread.sleep(50);
            answer = admin.get("/api/journal/verification").is(200);
        }
        assertThat(answer.json().at("/last/report/entries").asLong()).isPositive();
        assertThat(answer.text("/last/startedBy")).isEqualTo("tester-administrator");
        assertThat(answer.json().at("/sealing/lagSeconds").isNumber()).isTrue();
        assertThat(answer.text("/sealing/head")).hasSize(64);
    }

    @Test
    void proves_one_document_and_exports_everything() {
        record("journal-test", 903, "JT-903");
        var admin = signedInAs(ShippedRole.ADMINISTRATOR);
        var proof = admin.get("/api/journal/documents/journal-test/903/proof").is(200);
        assertThat(proof.text("/format")).isEqualTo("redthread-journal-proof/1");
        assertThat(proof.json().at("/entries").size()).isEqualTo(1);
        var export = admin.get("/api/journal/export").is(200);
        assertThat(export.headers().firstValue("Content-Type")).contains("application/zip");
        assertThat(export.headers().firstValue("Content-Disposition").orElse(""))
                .contains("journal-", ".zip");
        assertThat(export.body()).startsWith("PK");
    }

    @Test
    void shows_personal_data_whole_only_to_those_who_may_see_it() {
        personal(904);
        var whole = signedInAs(ShippedRole.ADMINISTRATOR).get("/api/journal/entries?kind=journal-test&document=904");
        var masked = signedInAs(ShippedRole.ACCOUNTANT).get("/api/journal/entries?kind=journal-test&document=904");

        assertThat(whole.is(200).text("/items/0/after/phone")).isEqualTo("13800138000");
        assertThat(masked.is(200).text("/items/0/after/phone")).isEqualTo("138****8000");
        assertThat(masked.text("/items/0/before/recipient")).isEqualTo("欧**");
        assertThat(masked.body())
                .doesNotContain("欧阳")
                .doesNotContain("13800138000")
                .doesNotContain("文三路 100");
    }

    @Test
    void a_proof_that_holds_personal_data_is_only_for_those_who_may_see_it_and_holds() {
        personal(905);
        record("journal-test", 906, "JT-906");
        var accountant = signedInAs(ShippedRole.ACCOUNTANT);

        accountant.get("/api/journal/documents/journal-test/906/proof").is(200);
        accountant.get("/api/journal/documents/journal-test/905/proof").isProblem(403, "journal/personal-data-inside");
        assertThat(signedInAs(ShippedRole.ADMINISTRATOR)
                        .get("/api/journal/documents/journal-test/905/proof")
                        .is(200)
                        .body())
                .contains("13800138000");
    }

    @Test
    void the_whole_journal_is_exported_only_to_those_who_may_see_personal_data() {
        var auditor = new RoleCode("journal-auditor");
        signedInAs(ShippedRole.ADMINISTRATOR)
                .post(
                        "/api/identity/roles",
                        Map.of(
                                "code", auditor.value(),
                                "nameZh", "日志审计",
                                "nameEn", "Journal auditor",
                                "dataScope", "all",
                                "permissions", List.of("journal.read", "journal.verify")));

        signedInAs(auditor).get("/api/journal/verification").is(200);
        signedInAs(auditor).get("/api/journal/export").isProblem(403, "identity/permission-missing");
    }

    @Test
    void reading_that_breaks_off_leaves_its_connection_usable() {
        record("journal-test", 907, "JT-907");
        sealer.sealNow();

        transactions.in(() -> {
            assertThatThrownBy(() -> entries.read(1, 1, new EntryForm(new Hashing()), (seal, print) -> {
                        throw new IOException("the client has gone");
                    }))
                    .hasStackTraceContaining("the client has gone");
            assertThat(reader.of(new DocumentRef("journal-test", 907))).hasSize(1);
            return true;
        });
    }

    private void personal(long id) {
        transactions.in(() -> {
            journal.record(new Act(
                    "tested",
                    new DocumentRef("journal-test", id),
                    "JT-" + id,
                    Map.of("recipient", "欧阳小红", "to", Map.of("street", "文三路 100 号 2 幢 301 室")),
                    Map.of("phone", "13800138000", "lines", List.of(Map.of("email", "xiaohong@example.com"))),
                    null));
            return true;
        });
    }

    private void record(String kind, long id, String number) {
        transactions.in(() -> {
            journal.record(new Act(
                    "tested",
                    new DocumentRef(kind, id),
                    number,
                    Map.of("state", "held"),
                    Map.of("state", "released", "opinion", "同意 <b>\"x\"</b>"),
                    null));
            return true;
        });
    }
}
