package io.redthread.notification.transport;

import java.nio.charset.StandardCharsets;

/** Texts cut to what a provider takes; it counts bytes. */
final class Shortened {

    private Shortened() {}

    /** As much of the text as fits, whole characters only. */
    static String toBytes(String text, int most) {
        if (text.getBytes(StandardCharsets.UTF_8).length <= most) {
            return text;
        }
        var kept = new StringBuilder();
        var room = most - "…".getBytes(StandardCharsets.UTF_8).length;
        for (var point : text.codePoints().toArray()) {
            var one = Character.toString(point);
            room -= one.getBytes(StandardCharsets.UTF_8).length;
            if (room < 0) {
                break;
            }
            kept.append(one);
        }
        return kept.append('…').toString();
    }
}
