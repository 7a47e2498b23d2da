package io.redthread.performance.web;

import io.redthread.kernel.InvalidInput;
import io.redthread.performance.GivenAnswer;
import io.redthread.platform.json.Given;
import io.redthread.process.ExceptionCause;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was answered to a questionnaire. */
record AnswerGiven(
        @Nullable List<Integer> scores,
        @Nullable ExceptionCause cause,
        @Nullable String words) {

    private static final int LONGEST = 1_000;

    GivenAnswer given() {
        var its = Given.some("/scores", scores);
        for (var i = 0; i < its.size(); i++) {
            if (its.get(i) < 1 || its.get(i) > 5) {
                throw InvalidInput.of("/scores/" + i, its.get(i), "score-out-of-range");
            }
        }
        var text = Given.text(words);
        if (text.length() > LONGEST) {
            throw InvalidInput.of("/words", text, "text-too-long");
        }
        return new GivenAnswer(its, cause == null ? "" : cause.code(), text);
    }
}
