package io.redthread.mining.domain;

import io.redthread.mining.domain.NewEvent.About;
import io.redthread.mining.domain.NewEvent.By;
import io.redthread.mining.domain.NewEvent.Work;
import io.redthread.mining.domain.NewObject.Ref;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads a log in XES as it comes. What was started counts as the beginning of what is completed under the same name. */
public final class XesReader {

    private static final String CASE = "case";

    private final LogSink sink;
    private final Map<String, Instant> started = new HashMap<>();
    private String trace = "";
    private long no;

    /** Tells it that. */
    public XesReader(LogSink sink) {
        this.sink = sink;
    }

    /** Reads all of it; the stream is left open. */
    public void read(InputStream from) throws XMLStreamException {
        var xml = SafeXml.reader(from);
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                if (xml.getLocalName().equals("trace")) {
                    trace = "";
                    started.clear();
                } else if (xml.getLocalName().equals("event")) {
                    event(attributes(xml));
                } else if ("concept:name".equals(xml.getAttributeValue(null, "key")) && trace.isEmpty()) {
                    trace = Optional.ofNullable(xml.getAttributeValue(null, "value"))
                            .orElse("")
                            .strip();
                }
            }
        }
    }

    private static Map<String, String> attributes(XMLStreamReader xml) throws XMLStreamException {
        var found = new HashMap<String, String>();
        for (var depth = 1; depth > 0; ) {
            var next = xml.next();
            if (next == XMLStreamConstants.START_ELEMENT) {
                var key = xml.getAttributeValue(null, "key");
                var value = xml.getAttributeValue(null, "value");
                if (depth == 1 && key != null && value != null) {
                    found.put(key, value);
                }
                depth++;
            } else if (next == XMLStreamConstants.END_ELEMENT) {
                depth--;
            }
        }
        return found;
    }

    private void event(Map<String, String> attributes) {
        no++;
        var activity = attributes.getOrDefault("concept:name", "").strip();
        var at = SafeXml.time(attributes.getOrDefault("time:timestamp", ""));
        if (trace.isEmpty() || activity.isEmpty() || at.isEmpty()) {
            sink.refused(
                    trace.isEmpty() ? "no-case" : activity.isEmpty() ? "no-activity" : "no-time",
                    attributes.toString());
            return;
        }
        var life = attributes.getOrDefault("lifecycle:transition", "complete");
        if (life.equalsIgnoreCase("start")) {
            started.put(activity, at.get());
        } else if (life.equalsIgnoreCase("complete")) {
            var began = Optional.ofNullable(started.remove(activity)).filter(it -> !it.isAfter(at.get()));
            sink.event(new NewEvent(
                    "event:" + no,
                    activity,
                    at.get(),
                    (int) Math.min(no, Integer.MAX_VALUE),
                    new Work(
                            Duration.ZERO,
                            began.map(it -> Duration.between(it, at.get())).orElse(Duration.ZERO),
                            false),
                    new By(attributes.getOrDefault("org:resource", "").strip(), "", 0),
                    "",
                    List.of(new About(new Ref(CASE, trace), CASE))));
        }
    }
}
