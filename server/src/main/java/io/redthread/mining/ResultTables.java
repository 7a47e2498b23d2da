package io.redthread.mining;

import io.redthread.kernel.InvalidInput;
import io.redthread.mining.AnalysisResult.Activity;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** What an analysis came to as tables for files (分析导出); times are in seconds. */
@Service
public class ResultTables {

    private static final BigDecimal SECOND = BigDecimal.valueOf(1000);

    /**
     * A table.
     *
     * @param zh names of the columns
     * @param en the same in English
     * @param rows the rows
     */
    public record Sheet(List<String> zh, List<String> en, List<List<?>> rows) {}

    /** The table of that name in that language; refuses a name it does not know. */
    public Sheet sheet(String name, AnalysisResult of, boolean english) {
        var names = names(of, english);
        return switch (name) {
            case "activities" -> activities(of, names);
            case "ways" -> ways(of, names);
            case "variants" -> variants(of, names);
            case "deviations" -> deviations(of, names);
            case "bottlenecks" -> bottlenecks(of, names);
            default -> throw InvalidInput.of("/table", name, "mining-table-unknown");
        };
    }

    private static Map<String, String> names(AnalysisResult of, boolean english) {
        var names = new HashMap<String, String>();
        for (var it : of.activities()) {
            var name = english ? it.en() : it.zh();
            names.put(it.code(), name.isEmpty() ? it.code() : name);
        }
        return names;
    }

    private static Sheet activities(AnalysisResult of, Map<String, String> names) {
        return new Sheet(
                List.of(
                        "活动",
                        "次数",
                        "案例",
                        "起点",
                        "终点",
                        "超时",
                        "重复次数",
                        "返工案例",
                        "等待中位(秒)",
                        "等待P90(秒)",
                        "工作中位(秒)",
                        "工作P90(秒)"),
                List.of(
                        "Activity",
                        "Times",
                        "Cases",
                        "Begins",
                        "Ends",
                        "Late",
                        "Repeats",
                        "Cases with rework",
                        "Waiting, median (s)",
                        "Waiting, p90 (s)",
                        "Work, median (s)",
                        "Work, p90 (s)"),
                of.activities().stream().<List<?>>map(it -> row(it, names)).toList());
    }

    private static List<?> row(Activity it, Map<String, String> names) {
        return List.of(
                name(names, it.code()),
                it.count(),
                it.cases(),
                it.begins(),
                it.ends(),
                it.late(),
                it.repeats(),
                it.repeatedCases(),
                seconds(it.waited()),
                seconds(it.waitedP90()),
                seconds(it.worked()),
                seconds(it.workedP90()));
    }

    private static Sheet ways(AnalysisResult of, Map<String, String> names) {
        return new Sheet(
                List.of("从", "到", "次数", "中位(秒)", "P90(秒)", "合计(秒)"),
                List.of("From", "To", "Times", "Median (s)", "P90 (s)", "Total (s)"),
                of.ways().stream()
                        .<List<?>>map(it -> List.of(
                                name(names, it.from()),
                                name(names, it.to()),
                                it.count(),
                                seconds(it.median()),
                                seconds(it.p90()),
                                seconds(it.total())))
                        .toList());
    }

    private static Sheet variants(AnalysisResult of, Map<String, String> names) {
        return new Sheet(
                List.of("变体", "案例", "中位(秒)", "P90(秒)"),
                List.of("Variant", "Cases", "Median (s)", "P90 (s)"),
                of.variants().stream()
                        .<List<?>>map(it -> List.of(
                                it.steps().stream()
                                        .map(code -> name(names, code))
                                        .collect(Collectors.joining(" → ")),
                                it.cases(),
                                seconds(it.median()),
                                seconds(it.p90())))
                        .toList());
    }

    private static Sheet deviations(AnalysisResult of, Map<String, String> names) {
        return new Sheet(
                List.of("偏差", "活动", "单号", "时间"),
                List.of("Deviation", "Activity", "Number", "At"),
                of.conformance().deviations().stream()
                        .flatMap(it -> it.cases().stream()
                                .<List<?>>map(each -> List.of(
                                        it.kind().code(),
                                        name(names, it.activity()),
                                        of.cases().getOrDefault(each.id(), ""),
                                        Instant.ofEpochMilli(each.millis()))))
                        .toList());
    }

    private static Sheet bottlenecks(AnalysisResult of, Map<String, String> names) {
        return new Sheet(
                List.of("从", "到", "次数", "中位(秒)", "维度", "值", "案例", "其中位(秒)", "其余中位(秒)"),
                List.of(
                        "From",
                        "To",
                        "Times",
                        "Median (s)",
                        "Split by",
                        "Value",
                        "Cases",
                        "Median with it (s)",
                        "Median of the rest (s)"),
                of.bottlenecks().stream()
                        .flatMap(it -> it.causes().stream()
                                .<List<?>>map(cause -> List.of(
                                        name(names, it.from()),
                                        name(names, it.to()),
                                        it.count(),
                                        seconds(it.median()),
                                        cause.trait().code(),
                                        cause.name(),
                                        cause.cases(),
                                        seconds(cause.median()),
                                        seconds(cause.rest()))))
                        .toList());
    }

    private static String name(Map<String, String> names, String code) {
        return names.getOrDefault(code, code);
    }

    private static BigDecimal seconds(long millis) {
        return BigDecimal.valueOf(millis).divide(SECOND, 1, RoundingMode.HALF_UP);
    }
}
