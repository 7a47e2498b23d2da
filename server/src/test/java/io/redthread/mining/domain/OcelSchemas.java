package io.redthread.mining.domain;

import static java.util.Objects.requireNonNull;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.xml.sax.SAXException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The published schemas of OCEL 2.0, and whether a file keeps them. */
public final class OcelSchemas {

    private static final JsonMapper JSON = JsonMapper.shared();

    private OcelSchemas() {}

    /** What is wrong with a JSON file by the published schema; its words are type, properties, items, required, format. */
    public static List<String> faults(byte[] file) {
        var found = new ArrayList<String>();
        check(JSON.readTree(resource("ocel20.json")), JSON.readTree(file), "", found);
        return found;
    }

    private static void check(JsonNode schema, JsonNode value, String at, List<String> found) {
        var right = switch (schema.path("type").asString("")) {
            case "object" -> value.isObject();
            case "array" -> value.isArray();
            case "string" -> value.isString();
            default -> true;
        };
        if (!right) {
            found.add(at + " is no " + schema.path("type").asString(""));
            return;
        }
        schema.path("required").forEach(it -> {
            if (!value.has(it.asString())) {
                found.add(at + " lacks " + it.asString());
            }
        });
        schema.path("properties").properties().forEach(it -> {
            if (value.has(it.getKey())) {
                check(it.getValue(), value.path(it.getKey()), at + "/" + it.getKey(), found);
            }
        });
        if (schema.has("items")) {
            for (var i = 0; i < value.size(); i++) {
                check(schema.path("items"), value.path(i), at + "/" + i, found);
            }
        }
        if (schema.path("format").asString("").equals("date-time") && !isTime(value.asString())) {
            found.add(at + " is no time");
        }
    }

    private static boolean isTime(String text) {
        try {
            OffsetDateTime.parse(text);
            return true;
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    /** Fails when an XML file does not keep the published schema. */
    public static void requireValidXml(byte[] file) throws SAXException, IOException {
        var schema = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(new StreamSource(resource("ocel20.xsd")));
        schema.newValidator().validate(new StreamSource(new ByteArrayInputStream(file)));
    }

    private static InputStream resource(String name) {
        return requireNonNull(OcelSchemas.class.getResourceAsStream("/ocel/" + name));
    }
}
