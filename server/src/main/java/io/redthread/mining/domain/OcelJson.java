package io.redthread.mining.domain;

import java.io.OutputStream;
import java.util.List;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/** OCEL 2.0 as JSON, written as it comes. The published schema takes values as text; their type stands with the attribute. */
public final class OcelJson implements OcelWriter {

    private final JsonGenerator json;
    private boolean inEvents;

    /** Writes there; the stream is left open. */
    public OcelJson(OutputStream to) {
        json = JsonFactory.builder()
                .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
                .build()
                .createGenerator(ObjectWriteContext.empty(), to);
    }

    @Override
    public void types(List<OcelType> objects, List<OcelType> events) {
        json.writeStartObject();
        types("objectTypes", objects);
        types("eventTypes", events);
        json.writeArrayPropertyStart("objects");
    }

    private void types(String name, List<OcelType> all) {
        json.writeArrayPropertyStart(name);
        for (var type : all) {
            json.writeStartObject();
            json.writeStringProperty("name", type.name());
            json.writeArrayPropertyStart("attributes");
            for (var it : type.attributes()) {
                json.writeStartObject();
                json.writeStringProperty("name", it.name());
                json.writeStringProperty("type", it.type());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    @Override
    public void object(OcelItem object) {
        json.writeStartObject();
        json.writeStringProperty("id", object.id());
        json.writeStringProperty("type", object.type());
        json.writeArrayPropertyStart("attributes");
        object.attributes().forEach((name, value) -> {
            json.writeStartObject();
            json.writeStringProperty("name", name);
            json.writeStringProperty("time", object.time().toString());
            json.writeStringProperty("value", value);
            json.writeEndObject();
        });
        json.writeEndArray();
        relations(object);
        json.writeEndObject();
    }

    @Override
    public void event(OcelItem event) {
        beginEvents();
        json.writeStartObject();
        json.writeStringProperty("id", event.id());
        json.writeStringProperty("type", event.type());
        json.writeStringProperty("time", event.time().toString());
        json.writeArrayPropertyStart("attributes");
        event.attributes().forEach((name, value) -> {
            json.writeStartObject();
            json.writeStringProperty("name", name);
            json.writeStringProperty("value", value);
            json.writeEndObject();
        });
        json.writeEndArray();
        relations(event);
        json.writeEndObject();
    }

    private void relations(OcelItem of) {
        json.writeArrayPropertyStart("relationships");
        for (var it : of.relations()) {
            json.writeStartObject();
            json.writeStringProperty("objectId", it.object());
            json.writeStringProperty("qualifier", it.qualifier());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void beginEvents() {
        if (!inEvents) {
            inEvents = true;
            json.writeEndArray();
            json.writeArrayPropertyStart("events");
        }
    }

    @Override
    public void close() {
        beginEvents();
        json.writeEndArray();
        json.writeEndObject();
        json.close();
    }
}
