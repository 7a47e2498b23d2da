package io.redthread.process.web;

import io.redthread.identity.Permission;
import io.redthread.identity.Requires;
import io.redthread.kernel.InvalidInput;
import io.redthread.platform.idempotency.IdempotencyKey;
import io.redthread.platform.idempotency.Once;
import io.redthread.platform.json.Given;
import io.redthread.process.PracticeAnswer;
import io.redthread.process.PracticeId;
import io.redthread.process.Practices;
import io.redthread.process.StandardId;
import io.redthread.process.web.PracticeViews.OfferView;
import io.redthread.process.web.PracticeViews.RunView;
import io.redthread.process.web.PracticeViews.StandingView;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The practice ground over HTTP: everybody's own practices. */
@RestController
@RequestMapping("/api/process/practice")
class PracticeController {

    private static final int MOST_FIELDS = 40;
    private static final int LONGEST = 500;

    private final Practices practices;
    private final Once once;

    PracticeController(Practices practices, Once once) {
        this.practices = practices;
        this.once = once;
    }

    @GetMapping
    @Requires(Permission.PROCESS_READ)
    List<MineView> mine() {
        return practices.mine().stream()
                .map(it -> new MineView(OfferView.of(it.offer()), it.mine(), StandingView.of(it.standing())))
                .toList();
    }

    @PostMapping("/runs")
    @Requires(Permission.PROCESS_READ)
    Begun begin(@RequestHeader("Idempotency-Key") IdempotencyKey key, @RequestBody Begin request) {
        return once.answer(
                key,
                request,
                Begun.class,
                () -> new Begun(practices
                        .begin(
                                Given.value("/standard", request.standard()),
                                Given.text("/department", request.department()))
                        .id()));
    }

    @GetMapping("/runs/{id}")
    @Requires(Permission.PROCESS_READ)
    RunView run(@PathVariable PracticeId id) {
        return RunView.of(practices.sheet(id));
    }

    @PostMapping("/runs/{id}/answers")
    @Requires(Permission.PROCESS_READ)
    RunView answer(
            @RequestHeader("Idempotency-Key") IdempotencyKey key,
            @PathVariable PracticeId id,
            @RequestBody AnswerGiven given) {
        once.run(
                key,
                Map.of("id", id.value(), "given", given),
                () -> practices.answer(id, Given.value("/move", given.move()), given.read()));
        return RunView.of(practices.sheet(id));
    }

    /** What the caller can practise, and how he stands. */
    record MineView(OfferView offer, boolean mine, StandingView standing) {}

    /** What shall be practised. */
    record Begin(@Nullable StandardId standard, @Nullable String department) {}

    /** The practice that was begun, or is open. */
    record Begun(PracticeId id) {}

    /** What was done at a move. */
    record AnswerGiven(
            @Nullable Integer move,
            @Nullable String value,
            @Nullable Map<String, String> fields) {

        PracticeAnswer read() {
            var filled = Given.map(fields);
            if (filled.size() > MOST_FIELDS) {
                throw InvalidInput.of("/fields", filled.size(), "standard-too-long");
            }
            filled.forEach((code, text) -> checked("/fields/" + code, text));
            return new PracticeAnswer(checked("/value", Given.text("/value", value)), filled);
        }

        private static String checked(String at, String text) {
            if (text.length() > LONGEST) {
                throw InvalidInput.of(at, text, "text-too-long");
            }
            return text;
        }
    }
}
