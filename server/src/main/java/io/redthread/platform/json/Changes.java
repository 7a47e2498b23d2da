package io.redthread.platform.json;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Compares two versions of the same record, field by field. */
@Component
public class Changes {

    private final JsonMapper json;

    Changes(JsonMapper json) {
        this.json = json;
    }

    /**
     * One field that differs.
     *
     * @param field its path, for example {@code flags/highValue}
     * @param was text of the earlier value, empty when there was none
     * @param is text of the later value
     */
    public record Change(String field, String was, String is) {}

    /** What differs; objects are compared within, lists as a whole. */
    public List<Change> between(Object earlier, Object later) {
        var changes = new ArrayList<Change>();
        compare("", json.valueToTree(earlier), json.valueToTree(later), changes);
        return changes;
    }

    private static void compare(String path, JsonNode earlier, JsonNode later, List<Change> changes) {
        if (earlier.equals(later)) {
            return;
        }
        if (!earlier.isObject() || !later.isObject()) {
            changes.add(new Change(path, text(earlier), text(later)));
            return;
        }
        var names = new LinkedHashSet<>(earlier.propertyNames());
        names.addAll(later.propertyNames());
        for (var name : names) {
            compare(path.isEmpty() ? name : path + "/" + name, earlier.path(name), later.path(name), changes);
        }
    }

    private static String text(JsonNode value) {
        if (value.isMissingNode() || value.isNull()) {
            return "";
        }
        return value.isString() ? value.stringValue() : value.toString();
    }
}
