package io.redthread.fulfilment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.redthread.fulfilment.FulfilmentRefusal.LabelChoiceTaken;
import io.redthread.fulfilment.FulfilmentRefusal.LabelTemplateChanged;
import io.redthread.identity.domain.ShippedRole;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

/** Label templates: drafts change, what was published stays, and one is used for each kind, carrier and shop. */
class LabelTemplatesTest extends FulfilmentTest {

    private static final String API = "/api/fulfilment/label-templates";
    private static final CarrierCode ANNENG = new CarrierCode("annengwuliu");

    @Autowired
    LabelTemplates templates;

    @Autowired
    ShippedLabels shipped;

    @Autowired
    JdbcTemplate jdbc;

    @Test
    void a_published_version_stays_while_its_draft_changes() {
        var id = templates.add(content(LabelKind.BIN, null));
        templates.publish(id, 1, "first");
        var draft = content(LabelKind.BIN, null);
        var moved = new LabelTemplate.Content(
                draft.name(), draft.kind(), null, null, new LabelLayout(LabelPaper.MM_60_40, true, shippedElements()));

        templates.change(id, 2, moved);

        assertThat(templates.byId(id).content().layout().masked()).isTrue();
        assertThat(templates.versions(id)).singleElement().satisfies(it -> {
            assertThat(it.version()).isEqualTo(1);
            assertThat(it.layout().masked()).isFalse();
        });
        assertThatThrownBy(() -> jdbc.update("update fulfilment.label_version set note = 'other'"))
                .isInstanceOf(DataAccessException.class);
        templates.activate(id, 3, false);
    }

    @Test
    void two_templates_for_the_same_carrier_are_not_used_at_once() {
        var first = templates.add(content(LabelKind.PACKING_LIST, ANNENG));
        templates.publish(first, 1, "first");
        var second = templates.add(content(LabelKind.PACKING_LIST, ANNENG));

        assertThat(refusedBy(() -> templates.publish(second, 1, "second")))
                .isEqualTo(new LabelChoiceTaken(LabelKind.PACKING_LIST));
        templates.activate(first, 2, false);

        assertThat(templates.publish(second, 1, "second").published()).isEqualTo(1);
        templates.activate(second, 2, false);
    }

    @Test
    void whoever_changes_a_draft_that_somebody_changed_meanwhile_is_told() throws Exception {
        var content = content(LabelKind.SKU, null);
        var id = templates.add(content);
        Callable<Boolean> change = () -> {
            try {
                templates.change(id, 1, content);
                return true;
            } catch (io.redthread.kernel.Refused refused) {
                assertThat(refused.refusal()).isInstanceOf(LabelTemplateChanged.class);
                return false;
            }
        };

        try (var threads = Executors.newFixedThreadPool(4)) {
            var won = threads.invokeAll(List.of(change, change, change, change)).stream()
                    .filter(LabelTemplatesTest::get)
                    .count();
            assertThat(won).isEqualTo(1);
        }
        assertThat(templates.byId(id).revision()).isEqualTo(2);
    }

    @Test
    void a_supervisor_lays_out_a_label_over_http_and_a_keeper_looks_at_it() {
        var chief = signedInAs(ShippedRole.OPERATIONS);
        var keeper = signedInAs(ShippedRole.WAREHOUSE_KEEPER);
        var text = Map.of("kind", "text", "x", 10, "y", 10, "width", 300, "height", 60, "text", "{bin}");
        var bars = Map.of("kind", "barcode", "x", 10, "y", 80, "width", 300, "height", 60, "text", "{bin}");
        var name = World.unique("库位");

        var id = chief.post(API, draft(name, text, bars)).is(201).text("/id");

        keeper.post(API, draft(World.unique("x"), text)).is(403);
        keeper.post(API + "/" + id + "/publish", Map.of("revision", 1, "note", "x"))
                .is(403);
        keeper.post(API + "/" + id + "/use", Map.of("revision", 1, "active", false))
                .is(403);
        keeper.put(API + "/" + id, draft(name, text)).is(403);
        assertThat(keeper.get(API + "/" + id).is(200).text("/content/name")).isEqualTo(name);
        assertThat(keeper.get(API + "/vocabulary").is(200).body()).contains("recipient", "100x150");
        signedInAs(ShippedRole.BUYER).get(API).is(403);
        assertThat(chief.post(API, draft(name, text)).is(422).body())
                .contains("There is a label template of that name");
    }

    @Test
    void what_would_not_print_or_scan_is_refused_at_its_place() {
        var chief = signedInAs(ShippedRole.OPERATIONS);
        var out = Map.of("kind", "text", "x", 500, "y", 10, "width", 200, "height", 60, "text", "{bin}");
        var unknown = Map.of("kind", "text", "x", 10, "y", 300, "width", 200, "height", 60, "text", "{recipient}");
        var bars = Map.of("kind", "barcode", "x", 10, "y", 80, "width", 300, "height", 90, "text", "{zoneName}");
        var above = Map.of("kind", "line", "x", 10, "y", 90, "width", 300, "height", 3);

        var refused = chief.post(API, draft(World.unique("x"), out, unknown, bars, above))
                .is(422)
                .body();

        assertThat(refused)
                .contains("\"/layout/elements/0\"", "lies outside the paper")
                .contains("\"/layout/elements/1/text\"", "no such field")
                .contains("\"/layout/elements/2/text\"", "A barcode cannot hold this")
                .contains("\"/layout/elements/2\"", "in the quiet zone");
    }

    @SafeVarargs
    private static Map<String, Object> draft(String name, Map<String, ?>... elements) {
        return Map.of(
                "revision",
                1,
                "name",
                name,
                "kind",
                "bin",
                "layout",
                Map.of("paper", "60x40", "elements", List.of(elements)));
    }

    private LabelTemplate.Content content(LabelKind kind, @org.jspecify.annotations.Nullable CarrierCode carrier) {
        return new LabelTemplate.Content(World.unique("模板"), kind, carrier, null, shipped.of(kind));
    }

    private List<LabelElement> shippedElements() {
        return shipped.of(LabelKind.BIN).elements();
    }

    private static boolean get(Future<Boolean> future) {
        try {
            return future.get();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
