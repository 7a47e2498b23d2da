package io.redthread.approval.web;

import io.redthread.approval.Decision;
import io.redthread.kernel.InvalidInput;
import org.jspecify.annotations.Nullable;

/** Text as it came in a request. */
final class Words {

    private static final int LONGEST = Decision.LONGEST;

    private Words() {}

    /** Left out means empty; overlong text is refused. */
    static String of(@Nullable String text) {
        if (text == null) {
            return "";
        }
        if (text.length() > LONGEST) {
            throw InvalidInput.of("/text", text, "text-too-long");
        }
        return text.strip();
    }
}
