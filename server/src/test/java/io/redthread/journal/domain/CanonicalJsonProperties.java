package io.redthread.journal.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;

class CanonicalJsonProperties {

    @Property(tries = 300)
    void does_not_depend_on_order_or_spacing(@ForAll @Size(max = 12) Map<String, String> facts, @ForAll Random random) {
        var canonical = object(new TreeMap<>(facts), "", random, false);
        assertThat(canonical(object(facts, " \n", random, true))).isEqualTo(canonical(canonical));
    }

    @Property(tries = 300)
    void is_its_own_canonical_form_and_reads_back(
            @ForAll @Size(max = 12) Map<String, String> facts, @ForAll Random random) {
        var canonical = canonical(object(facts, "", random, true));
        assertThat(canonical(canonical)).isEqualTo(canonical);
        var read = Members.of(canonical);
        facts.forEach(
                (name, value) -> assertThat(Members.text(read, text(name))).isEqualTo(text(value)));
    }

    @Example
    void writes_what_rfc_8785_writes() {
        assertThat(
                        canonical(
                                "{\"\\u20ac\": \"Euro Sign\", \"\\r\": \"Carriage Return\", \"1\": \"One\", \"\\u0080\": \"C\","
                                        + " \"\\ud83d\\ude00\": \"Smiley\", \"\\ufb33\": \"Hebrew\", \"ö\": [ true , null ,{ } ]}"))
                .isEqualTo("{\"\\r\":\"Carriage Return\",\"1\":\"One\",\"\u0080\":\"C\",\"ö\":[true,null,{}],"
                        + "\"€\":\"Euro Sign\",\"😀\":\"Smiley\",\"\ufb33\":\"Hebrew\"}");
        assertThat(canonical("\"\\u000f\\n\\u001F\\/\\\"\\\\\"")).isEqualTo("\"\\u000f\\n\\u001f/\\\"\\\\\"");
        assertThat(canonical("[ -0.10, 1.50 ,12345678901234567890123.4500 ]"))
                .isEqualTo("[-0.10,1.50,12345678901234567890123.4500]");
    }

    @Example
    void refuses_what_is_no_json() {
        for (var wrong :
                new String[] {"", "{", "{\"a\":1,}", "[1,]", "{\"a\":1,\"a\":2}", "tru", "\"a", "1 2", "1e5", "+1"}) {
            assertThatThrownBy(() -> canonical(wrong)).as(wrong).isInstanceOf(IllegalArgumentException.class);
        }
    }

    private static String object(Map<String, String> facts, String space, Random random, boolean shuffled) {
        var members = new ArrayList<String>();
        facts.forEach((name, value) -> members.add(quoted(name) + space + ":" + space + quoted(value)));
        if (shuffled) {
            Collections.shuffle(members, random);
        }
        return "{" + space + String.join(space + "," + space, members) + space + "}";
    }

    private static String quoted(String text) {
        var quoted = new StringBuilder("\"");
        text(text).chars().forEach(c -> {
            switch (c) {
                case '"' -> quoted.append("\\\"");
                case '\\' -> quoted.append("\\\\");
                default -> {
                    if (c < ' ') {
                        quoted.append("\\u%04x".formatted(c));
                    } else {
                        quoted.append((char) c);
                    }
                }
            }
        });
        return quoted.append('"').toString();
    }

    /** Half a surrogate pair is no text, and PostgreSQL does not take it. */
    private static String text(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }

    private static String canonical(String json) {
        var out = new Bytes();
        var bytes = json.getBytes(StandardCharsets.UTF_8);
        CanonicalJson.append(out, bytes, 0, bytes.length);
        return out.toString();
    }
}
