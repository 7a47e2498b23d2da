package io.redthread.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** Values that no honest caller sends, by the kind of place they are put in. */
final class Strange {

    private static final String LONG = "\"" + "长".repeat(70_000) + "\"";

    /** Raw JSON, so that what is no JSON can be among it. */
    private static final List<String> ANYWHERE = List.of("null", "[]", "{\"no\":1}", "true", "\"\\u0000\"", "1e400");

    private static final List<String> TEXTS = List.of(
            "17",
            "\"\"",
            "\" \"",
            LONG,
            "\"a\\u0000b\\u0007\\u001b[31m\"",
            "\"\\ud800\"",
            "\"\\u202etxt.exe\\ufeff\"",
            "\"'; drop table sales.sales_order; --\"",
            "\"<script>alert(1)</script><img src=x onerror=alert(1)>\"",
            "\"=cmd|' /C calc'!A0\"",
            "\"${jndi:ldap://x/a} {{7*7}} %s %n\"",
            "\"😀 ﷽ zero\\u200bwidth\"");

    private static final List<String> NUMBERS = List.of(
            "-1",
            "0",
            "\"-1\"",
            "\"0\"",
            "NaN",
            "\"NaN\"",
            "99999999999999999999",
            "\"99999999999999999999\"",
            "\"1e400\"",
            "0.00000000000000000001",
            "2147483648",
            "\"\"",
            "\"1,5\"",
            "\"0x1F\"",
            "\"٣\"");

    private static final List<String> DATES = List.of(
            "\"yesterday\"",
            "\"2026-02-30\"",
            "\"0000-00-00T00:00:00Z\"",
            "\"-999999999-01-01\"",
            "\"+999999999-12-31T23:59:59Z\"",
            "\"+1000000000-12-31T23:59:59Z\"",
            "\"9999-12-31\"",
            "17",
            "\"\"");

    private static final Map<String, List<String>> BY_KIND = Map.of(
            "string", TEXTS,
            "decimal", NUMBERS,
            "integer", NUMBERS,
            "id", NUMBERS,
            "date", DATES,
            "date-time", DATES,
            "choice", List.of("\"\"", "\"NO_SUCH\"", "0", "\"\\u0000\""),
            "boolean", List.of("\"yes\"", "2", "\"\""),
            "array", List.of("\"text\"", "[null]", "[[]]", "[{}]", "{}", "[" + "0,".repeat(20_000) + "0]"),
            "object", List.of("\"text\"", "[{}]", "{}", "7", "{\"__proto__\":{}}"));

    private Strange() {}

    /** The kind itself; text where nothing stranger than text is known for it. */
    static String kind(String kind) {
        return BY_KIND.containsKey(kind) ? kind : "string";
    }

    /** Raw JSON to put where a value of that kind belongs. */
    static List<String> json(String kind) {
        return Stream.concat(ANYWHERE.stream(), Objects.requireNonNull(BY_KIND.get(kind(kind))).stream())
                .distinct()
                .toList();
    }

    /** Whole bodies that are no object of the expected form. */
    static List<String> bodies() {
        return List.of(
                "",
                "{",
                "{\"a\":}",
                "nonsense",
                "null",
                "[]",
                "[{}]",
                "\"text\"",
                "1e400",
                "{}",
                "{} {}",
                "{\"unknownField\":1}",
                "{\"a\":1,\"a\":2",
                "[".repeat(50_000),
                "{\"a\":".repeat(5_000),
                "\u0000",
                "\ufeff{}");
    }

    /** For a query or a path, already encoded. */
    static List<String> encoded() {
        return List.of(
                "abc",
                "-1",
                "0",
                "1e400",
                "99999999999999999999",
                "9223372036854775807",
                "%00",
                "a%00b",
                "%FF%FE",
                "%ED%A0%80",
                "%27%20or%201%3D1%20--",
                "%3Cscript%3Ealert(1)%3C%2Fscript%3E",
                "-secret",
                "%25%5F%5C",
                "%0D%0ASet-Cookie:%20a=b",
                "2026-02-30",
                "%2B1000000000-12-31T23:59:59Z",
                "x".repeat(3_000));
    }

    /** Cursors that were never given out. */
    static List<String> cursors() {
        return Stream.of("", "x", "NaN\u001f1", "\u0000\u001f1", "2026-01-01\u001fx", "1\u001f1", "\u001f\u001f")
                .map(it -> Base64.getUrlEncoder().withoutPadding().encodeToString(it.getBytes(StandardCharsets.UTF_8)))
                .toList();
    }
}
