package io.redthread.mining.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.redthread.mining.domain.OcelItem.Relation;
import io.redthread.mining.domain.OcelType.Attribute;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.xml.sax.SAXException;

/** Files keep the published schemas of OCEL 2.0, whatever stands in them. */
class OcelWriterTest {

    private static final Instant AT = Instant.parse("2026-11-20T01:02:03.004Z");

    @Test
    void json_keeps_the_schema() {
        var file = written(OcelJson::new, "o1");

        assertThat(OcelSchemas.faults(file)).isEmpty();
        assertThat(new String(file, StandardCharsets.UTF_8)).contains("宏达 <\\\"&>");
    }

    @Test
    void xml_keeps_the_schema() throws Exception {
        var file = written(OcelXml::new, "o1");

        OcelSchemas.requireValidXml(file);
        assertThat(new String(file, StandardCharsets.UTF_8)).contains("宏达");
    }

    @Test
    void an_empty_log_keeps_both() throws Exception {
        OcelSchemas.requireValidXml(empty(OcelXml::new));
        assertThat(OcelSchemas.faults(empty(OcelJson::new))).isEmpty();
    }

    @Test
    void the_schemas_are_not_blind() {
        assertThat(OcelSchemas.faults("{\"events\":[{\"id\":1}],\"objects\":[]}".getBytes(StandardCharsets.UTF_8)))
                .contains(" lacks eventTypes", "/events/0 lacks time", "/events/0/id is no string");
        assertThatThrownBy(() -> OcelSchemas.requireValidXml(written(OcelXml::new, "nobody")))
                .isInstanceOf(SAXException.class);
    }

    private static byte[] written(Function<OutputStream, OcelWriter> form, String related) {
        var to = new ByteArrayOutputStream();
        try (var writer = form.apply(to)) {
            writer.types(
                    List.of(new OcelType("order", List.of(new Attribute("supplier", "string")))),
                    List.of(new OcelType("drafted", List.of(new Attribute("late", "string")))));
            writer.object(new OcelItem("o1", "order", Instant.EPOCH, Map.of("supplier", "宏达 <\"&>\u0001"), List.of()));
            writer.event(
                    new OcelItem("e1", "drafted", AT, Map.of("late", "no"), List.of(new Relation(related, "order"))));
        }
        return to.toByteArray();
    }

    private static byte[] empty(Function<OutputStream, OcelWriter> form) {
        var to = new ByteArrayOutputStream();
        try (var writer = form.apply(to)) {
            writer.types(List.of(), List.of());
        }
        return to.toByteArray();
    }
}
