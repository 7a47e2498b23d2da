package io.redthread.mining;

import io.redthread.kernel.Label;
import io.redthread.mining.AnalysisResult.Activity;
import io.redthread.mining.AnalysisResult.Bottleneck;
import io.redthread.mining.AnalysisResult.Case;
import io.redthread.mining.AnalysisResult.Cause;
import io.redthread.mining.AnalysisResult.Found;
import io.redthread.mining.AnalysisResult.Loop;
import io.redthread.mining.AnalysisResult.Standing;
import io.redthread.mining.AnalysisResult.Variant;
import io.redthread.mining.AnalysisResult.Way;
import io.redthread.mining.Miner.Mined;
import io.redthread.mining.domain.Causes;
import io.redthread.mining.domain.Conformance;
import io.redthread.mining.domain.Flow;
import io.redthread.mining.domain.Slowest;
import io.redthread.mining.domain.Trait;
import io.redthread.mining.store.LifeRows;
import io.redthread.mining.store.Words;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Writes what was found in words instead of numbers of the dictionary. */
@Component
class ResultBook {

    private static final int MOST_VARIANTS = 200;
    private static final int MOST_LOOPS = 30;
    private static final int MOST_CAUSES = 3;
    private static final Label UNNAMED = new Label("", "");

    private final Words words;
    private final LifeRows steps;
    private final ActivityNames names;
    private final Directory directory;

    ResultBook(Words words, LifeRows steps, ActivityNames names, Directory directory) {
        this.words = words;
        this.steps = steps;
        this.names = names;
        this.directory = directory;
    }

    AnalysisResult write(Mined it) {
        return new Page(it).result();
    }

    /** One result on its way. */
    private final class Page {

        private final Mined it;
        private final Set<Long> spokenOf = new HashSet<>();
        private final Map<Integer, String> codes;
        private final Map<String, Label> labels;
        private final Map<String, String> people = directory.names();
        private final Map<String, String> departments = directory.departmentNames();

        Page(Mined it) {
            this.it = it;
            this.codes = words.words(numbers(it));
            this.labels = names.of(codes.values());
        }

        AnalysisResult result() {
            var flow = it.flow();
            var activities = flow.places().entrySet().stream()
                    .map(each -> activity(code(each.getKey()), each.getValue()))
                    .sorted(Comparator.comparingLong(Activity::count).reversed().thenComparing(Activity::code))
                    .toList();
            var ways = flow.ways().values().stream()
                    .map(this::way)
                    .sorted(Comparator.comparingLong(Way::count)
                            .reversed()
                            .thenComparing(Way::from)
                            .thenComparing(Way::to))
                    .toList();
            var variants = it.variants().commonest(MOST_VARIANTS).stream()
                    .map(each -> new Variant(
                            codes(each.activities()),
                            each.cases(),
                            each.times().median(),
                            each.times().p90(),
                            cases(each.slowest())))
                    .toList();
            var loops = it.loops().commonest(MOST_LOOPS).stream()
                    .map(each -> new Loop(
                            codes(each.way()),
                            each.times().count(),
                            each.times().median(),
                            cases(each.slowest())))
                    .toList();
            var standing = standing(it.conformance());
            var bottlenecks = it.causes().entrySet().stream()
                    .map(each -> bottleneck(each.getKey(), each.getValue()))
                    .toList();
            return new AnalysisResult(
                    flow.whole().count(),
                    activities.stream().mapToLong(Activity::count).sum(),
                    flow.whole().median(),
                    flow.whole().p90(),
                    activities,
                    ways,
                    it.variants().size(),
                    variants,
                    loops,
                    standing,
                    bottlenecks,
                    steps.labels(spokenOf));
        }

        private Activity activity(String code, Flow.Place of) {
            var label = labels.getOrDefault(code, UNNAMED);
            return new Activity(
                    code,
                    label.zh(),
                    label.en(),
                    of.count(),
                    of.cases(),
                    of.begins(),
                    of.ends(),
                    of.late(),
                    of.repeats(),
                    of.repeatedCases(),
                    of.waited().median(),
                    of.waited().p90(),
                    of.worked().median(),
                    of.worked().p90(),
                    cases(of.slowest()));
        }

        private Way way(Flow.Way of) {
            var times = of.times();
            return new Way(
                    code(of.from()),
                    code(of.to()),
                    times.count(),
                    times.median(),
                    times.p90(),
                    times.sum(),
                    cases(of.slowest()));
        }

        private Standing standing(Conformance of) {
            return new Standing(
                    of.compared(),
                    of.straight(),
                    of.inTime(),
                    of.groups().stream()
                            .map(group -> new Found(
                                    group.kind(),
                                    code(group.activity()),
                                    group.count(),
                                    group.cases(),
                                    group.kept().stream()
                                            .map(one -> spoken(one.object(), one.at()))
                                            .toList()))
                            .toList());
        }

        private Bottleneck bottleneck(Flow.Way way, Causes causes) {
            var best = causes.best().stream().limit(MOST_CAUSES).toList();
            var values = words.words(best.stream().map(Causes.Cause::value).toList());
            return new Bottleneck(
                    code(way.from()),
                    code(way.to()),
                    way.times().count(),
                    way.times().median(),
                    way.times().sum(),
                    best.stream().map(each -> cause(each, values)).toList());
        }

        private Cause cause(Causes.Cause of, Map<Integer, String> values) {
            var timed = of.trait() == Trait.HOUR || of.trait() == Trait.WEEKDAY;
            var value = timed ? Integer.toString(of.value()) : values.getOrDefault(of.value(), "");
            var name = switch (of.trait()) {
                case ACTOR -> people.getOrDefault(value, value);
                case DEPARTMENT -> departments.getOrDefault(value, value);
                case SUPPLIER, BAND, HOUR, WEEKDAY, SHOP, WAREHOUSE, SCENARIO -> value;
            };
            return new Cause(of.trait(), value, name, of.cases(), of.of(), of.median(), of.rest(), cases(of.slowest()));
        }

        private List<Case> cases(Slowest of) {
            return of.cases().stream()
                    .map(each -> spoken(each.object(), each.millis()))
                    .toList();
        }

        private Case spoken(long object, long millis) {
            spokenOf.add(object);
            return new Case(object, millis);
        }

        private List<String> codes(List<Integer> numbers) {
            return numbers.stream().map(this::code).toList();
        }

        private String code(int number) {
            return Objects.requireNonNull(codes.get(number));
        }
    }

    private static List<Integer> numbers(Mined it) {
        return Stream.concat(
                        it.flow().places().keySet().stream(),
                        it.conformance().groups().stream().map(Conformance.Group::activity))
                .distinct()
                .toList();
    }
}
