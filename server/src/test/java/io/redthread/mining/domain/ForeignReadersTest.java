package io.redthread.mining.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.junit.jupiter.api.Test;

/** Logs of other systems say what stands in them; what cannot be taken is told. */
class ForeignReadersTest {

    private static final String XES = """
        <log><trace><string key="concept:name" value="C1"/>
        <event><string key="concept:name" value="check"/><string key="lifecycle:transition" value="start"/>
        <date key="time:timestamp" value="2026-01-05T09:00:00+08:00"/></event>
        <event><string key="concept:name" value="check"/><string key="org:resource" value="Li"/>
        <date key="time:timestamp" value="2026-01-05T09:05:00+08:00"/></event>
        <event><string key="concept:name" value="pay"/></event></trace></log>
        """;

    private static final String JSON = """
        {"eventTypes":[],"events":[
        {"id":"e1","type":"draft","time":"2026-01-05T01:00:00Z","relationships":[{"objectId":"o1","qualifier":"order"}]},
        {"id":"e2","type":"draft","time":"2026-01-05T01:00:00Z","relationships":[]}],
        "objectTypes":[],"objects":[{"id":"o1","type":"order"}]}
        """;

    private static final String XML = """
        <log><object-types/><event-types/><objects><object id="o1" type="order"/></objects><events>
        <event id="e1" type="draft" time="2026-01-05T01:00:00Z"><attributes><attribute name="actor">Li</attribute>
        </attributes><objects><relationship object-id="o1" qualifier="order"/></objects></event></events></log>
        """;

    private final Noted noted = new Noted();

    @Test
    void xes_tells_cases_with_their_work() throws Exception {
        new XesReader(noted).read(stream(XES));

        assertThat(noted.events).hasSize(1);
        var event = noted.events.getFirst();
        assertThat(event.activity()).isEqualTo("check");
        assertThat(event.work().worked()).isEqualTo(Duration.ofMinutes(5));
        assertThat(event.by().actor()).isEqualTo("Li");
        assertThat(event.about().getFirst().object()).isEqualTo(new NewObject.Ref("case", "C1"));
        assertThat(noted.refused).containsExactly("no-time");
    }

    @Test
    void ocel_json_tells_objects_wherever_they_stand() {
        var reader = new OcelReader(noted);

        reader.jsonObjects(stream(JSON));
        reader.jsonEvents(stream(JSON));

        assertThat(noted.objects).containsExactly("o1");
        assertThat(noted.events).extracting(NewEvent::key).containsExactly("e1");
        assertThat(noted.refused).containsExactly("no-case");
    }

    @Test
    void ocel_xml_tells_the_same() throws Exception {
        var reader = new OcelReader(noted);

        reader.xmlObjects(stream(XML));
        reader.xmlEvents(stream(XML));

        assertThat(noted.events).extracting(it -> it.key() + it.by().actor()).containsExactly("e1Li");
        assertThat(noted.refused).isEmpty();
    }

    @Test
    void nothing_outside_of_a_file_is_read() {
        var evil = "<!DOCTYPE log [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><log><trace>"
                + "<string key=\"concept:name\" value=\"&x;\"/></trace></log>";

        assertThatThrownBy(() -> new XesReader(noted).read(stream(evil))).isInstanceOf(XMLStreamException.class);
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static final class Noted implements LogSink {

        private final List<String> objects = new ArrayList<>();
        private final List<NewEvent> events = new ArrayList<>();
        private final List<String> refused = new ArrayList<>();

        @Override
        public void object(NewObject object) {
            objects.add(object.ref().key());
        }

        @Override
        public void event(NewEvent event) {
            events.add(event);
        }

        @Override
        public void refused(String reason, String text) {
            refused.add(reason);
        }
    }
}
