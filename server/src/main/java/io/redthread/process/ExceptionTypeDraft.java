package io.redthread.process;

import io.redthread.kernel.InvalidInput;
import io.redthread.kernel.Label;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;

/**
 * What is to hold for a type of exceptions.
 *
 * @param title what it is called, 1–40 characters in each language
 * @param ownerDepartment code of the department that answers for it
 * @param limit time to resolve it, from a minute to 30 days
 * @param steps what to do, in order: 1–20 different ones of at most 200 characters
 */
public record ExceptionTypeDraft(Label title, String ownerDepartment, Duration limit, List<Label> steps) {

    private static final int LONGEST_TITLE = 40;
    private static final int LONGEST_STEP = 200;
    private static final int MOST_STEPS = 20;
    private static final Duration LONGEST = Duration.ofDays(30);

    /** Refuses empty, overlong and repeated texts, and a limit out of range. */
    public ExceptionTypeDraft {
        steps = List.copyOf(steps);
        text("/title/zh", title.zh(), LONGEST_TITLE);
        text("/title/en", title.en(), LONGEST_TITLE);
        if (limit.compareTo(Duration.ofMinutes(1)) < 0 || limit.compareTo(LONGEST) > 0) {
            throw InvalidInput.of("/limitMinutes", limit.toMinutes(), "exception-limit");
        }
        if (steps.isEmpty() || steps.size() > MOST_STEPS) {
            throw InvalidInput.of("/steps", steps.size(), "exception-steps");
        }
        var seen = new HashSet<String>();
        for (var i = 0; i < steps.size(); i++) {
            text("/steps/" + i + "/zh", steps.get(i).zh(), LONGEST_STEP);
            text("/steps/" + i + "/en", steps.get(i).en(), LONGEST_STEP);
            if (!seen.add(steps.get(i).zh())) {
                throw InvalidInput.of("/steps/" + i + "/zh", steps.get(i).zh(), "exception-step-twice");
            }
        }
    }

    private static void text(String pointer, String text, int longest) {
        if (text.isBlank()) {
            throw InvalidInput.of(pointer, "", "value-required");
        }
        if (text.length() > longest) {
            throw InvalidInput.of(pointer, text, "text-too-long");
        }
    }
}
