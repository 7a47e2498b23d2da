package io.redthread.mining.domain;

import io.redthread.mining.domain.NewEvent.About;
import io.redthread.mining.domain.NewEvent.By;
import io.redthread.mining.domain.NewEvent.Work;
import io.redthread.mining.domain.NewObject.Ref;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads a log in OCEL 2.0 (日志读取) as it comes, JSON or XML, in two rounds: first the objects, whose types events do not repeat, then
 * the events. Only the types of objects are kept in memory.
 */
public final class OcelReader {

    private static final ObjectReader TREE =
            JsonMapper.shared().readerFor(JsonNode.class).without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private final LogSink sink;
    private final Map<String, String> types = new HashMap<>();

    /** Tells it that. */
    public OcelReader(LogSink sink) {
        this.sink = sink;
    }

    /**
     * An event as a file tells it.
     *
     * @param id unique in the file
     * @param type what was done
     * @param time when, as text
     * @param actor who; may be empty
     * @param relations each an object and a qualifier
     */
    public record Raw(String id, String type, String time, String actor, List<String[]> relations) {}

    /** The objects of a JSON file. */
    public void jsonObjects(InputStream from) {
        each(
                from,
                "objects",
                it -> object(it.path("id").asString(""), it.path("type").asString("")));
    }

    /** The events of a JSON file. */
    public void jsonEvents(InputStream from) {
        each(from, "events", it -> {
            var relations = new ArrayList<String[]>();
            it.path("relationships")
                    .forEach(one -> relations.add(new String[] {
                        one.path("objectId").asString(""), one.path("qualifier").asString("")
                    }));
            var actor = "";
            for (var one : it.path("attributes")) {
                actor = isActor(one.path("name").asString(""))
                        ? one.path("value").asString("")
                        : actor;
            }
            event(new Raw(
                    it.path("id").asString(""),
                    it.path("type").asString(""),
                    it.path("time").asString(""),
                    actor,
                    relations));
        });
    }

    private static void each(InputStream from, String wanted, Consumer<JsonNode> sink) {
        try (JsonParser json = JsonMapper.shared().createParser(from)) {
            json.nextToken();
            while (json.nextToken() == JsonToken.PROPERTY_NAME) {
                var name = json.currentName();
                var value = json.nextToken();
                if (name.equals(wanted) && value == JsonToken.START_ARRAY) {
                    while (json.nextToken() != JsonToken.END_ARRAY) {
                        sink.accept(TREE.readValue(json));
                    }
                } else {
                    json.skipChildren();
                }
            }
        }
    }

    /** The objects of an XML file. */
    public void xmlObjects(InputStream from) throws XMLStreamException {
        var xml = SafeXml.reader(from);
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT
                    && xml.getLocalName().equals("object")) {
                object(value(xml, "id"), value(xml, "type"));
            }
        }
    }

    /** The events of an XML file. */
    public void xmlEvents(InputStream from) throws XMLStreamException {
        var xml = SafeXml.reader(from);
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT
                    && xml.getLocalName().equals("event")) {
                event(xmlEvent(xml));
            }
        }
    }

    private static Raw xmlEvent(XMLStreamReader xml) throws XMLStreamException {
        var id = value(xml, "id");
        var type = value(xml, "type");
        var time = value(xml, "time");
        var actor = "";
        var relations = new ArrayList<String[]>();
        while (!(xml.next() == XMLStreamConstants.END_ELEMENT
                && xml.getLocalName().equals("event"))) {
            if (xml.isStartElement() && xml.getLocalName().equals("attribute") && isActor(value(xml, "name"))) {
                actor = xml.getElementText();
            } else if (xml.isStartElement() && !value(xml, "object-id").isEmpty()) {
                relations.add(new String[] {value(xml, "object-id"), value(xml, "qualifier")});
            }
        }
        return new Raw(id, type, time, actor, relations);
    }

    private static String value(XMLStreamReader xml, String name) {
        var found = xml.getAttributeValue(null, name);
        return found == null ? "" : found;
    }

    /** Whether an attribute of that name says who did it. */
    public static boolean isActor(String name) {
        return name.equals("actor") || name.equals("resource") || name.equals("org:resource");
    }

    /** One object; all of them come before the first event that speaks of them. */
    public void object(String id, String type) {
        if (id.isBlank() || type.isBlank()) {
            sink.refused("no-object", id + " " + type);
        } else {
            types.put(id, type);
            sink.object(NewObject.of(new Ref(type, id), id));
        }
    }

    /** One event. */
    public void event(Raw it) {
        var at = SafeXml.time(it.time());
        var about = new ArrayList<About>();
        for (var relation : it.relations()) {
            var type = types.get(relation[0]);
            if (type != null) {
                about.add(new About(new Ref(type, relation[0]), relation[1]));
            }
        }
        if (it.id().isBlank() || it.type().isBlank() || at.isEmpty() || about.isEmpty()) {
            sink.refused(
                    it.type().isBlank() ? "no-activity" : at.isEmpty() ? "no-time" : "no-case",
                    it.id() + " " + it.type() + " " + it.time());
            return;
        }
        sink.event(new NewEvent(it.id(), it.type(), at.get(), 0, Work.NONE, new By(it.actor(), "", 0), "", about));
    }
}
